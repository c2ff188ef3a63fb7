import { amountDigits } from '../../../ground/index.ts';
import type { ErpDocument } from '../../records/erp-image.ts';

/** The same number in another currency: 10000 yen become 10000.00 of a currency with cents. */
export function renumber(minor: bigint, from: string, to: string): bigint {
  const digits = amountDigits(to) - amountDigits(from);
  if (digits >= 0) return minor * 10n ** BigInt(digits);
  const divisor = 10n ** BigInt(-digits);
  const size = minor < 0n ? -minor : minor;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return minor < 0n ? -rounded : rounded;
}

/** Books a document's numbers as if they were money of another currency. */
export function relabel(document: ErpDocument, currency: string): void {
  const moved = (minor: bigint): bigint => renumber(minor, document.currency, currency);
  for (const line of document.lines) {
    line.unitPrice = moved(line.unitPrice);
    line.discount = moved(line.discount);
    line.amount = moved(line.amount);
    line.taxes = line.taxes.map((tax) => ({ ...tax, amount: moved(tax.amount) }));
  }
  document.net = moved(document.net);
  document.tax = moved(document.tax);
  document.total = document.net + document.tax;
  document.currency = currency;
}
