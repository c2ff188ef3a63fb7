import { rounded } from '../../../src/sandbox/faults/amounts/sales-documents.ts';
import type { ErpLine } from '../../../src/sandbox/records/erp-image.ts';

/** Sets the amount of a line, and its taxes in proportion. */
export function setAmount(line: ErpLine, amount: bigint): void {
  const before = line.amount;
  if (before !== 0n)
    line.taxes = line.taxes.map((tax) => ({ ...tax, amount: rounded(tax.amount, amount, before) }));
  line.amount = amount;
}
