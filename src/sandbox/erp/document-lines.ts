import type { ErpLine } from '../records/erp-image.ts';
import type { AccountRole } from '../records/merchant.ts';
import type { OrderLine, ShopOrder, TaxLine } from '../records/order.ts';
import type { SoldPart } from './sold-parts.ts';

/** A line of goods for units of an order's line. */
export function goodsLine(part: SoldPart): ErpLine {
  const { line, location } = part;
  return {
    ...ofGoods(line),
    quantity: part.quantity,
    unitPrice: line.unitPrice.presentment,
    discount: part.discount,
    amount: part.amount,
    taxes: line.taxes.map((tax, at) => taxOf(tax, part.taxes[at] ?? 0n)),
    warehouse: location?.warehouse ?? null,
  };
}

/** What a line of goods takes from the order's line whatever its quantity. */
export function ofGoods(
  line: OrderLine,
): Pick<ErpLine, 'lineNo' | 'kind' | 'item' | 'shopLine' | 'description' | 'unitFactor' | 'account'> {
  const { variant, giftCard } = line;
  return {
    lineNo: 0,
    kind: giftCard ? 'gift-card' : 'item',
    item: giftCard ? null : (variant?.item ?? null),
    shopLine: line.id,
    description: line.title,
    unitFactor: variant?.unitFactor ?? 1,
    account: giftCard ? 'gift-card' : 'revenue',
  };
}

/** Shipping, tip, duties, fees and cash rounding of an order: ledger lines without an item. */
export function chargeLines(order: ShopOrder): ErpLine[] {
  const lines: ErpLine[] = [];
  for (const { title, price, discount, taxes } of order.shipping) {
    if (price.presentment === 0n) continue;
    const line = ledgerLine('shipping', 'freight', title, price.presentment - discount.presentment);
    line.unitPrice = price.presentment;
    line.discount = discount.presentment;
    line.taxes = taxes.map((tax) => taxOf(tax, tax.amount.presentment));
    lines.push(line);
  }
  const { tip, duties, fees, rounding } = order;
  if (tip.presentment !== 0n) lines.push(ledgerLine('tip', 'tip', 'Tip', tip.presentment));
  if (duties.presentment !== 0n) lines.push(ledgerLine('duty', 'duty', 'Import duties', duties.presentment));
  if (fees.presentment !== 0n) lines.push(ledgerLine('fee', 'charge', 'Additional fee', fees.presentment));
  if (rounding.presentment !== 0n) {
    lines.push(ledgerLine('rounding', 'rounding', 'Cash rounding', rounding.presentment));
  }
  return lines;
}

/** One line on a ledger account, of one unit. */
export function ledgerLine(
  kind: ErpLine['kind'],
  account: AccountRole,
  description: string,
  amount: bigint,
): ErpLine {
  return {
    lineNo: 0,
    kind,
    item: null,
    shopLine: null,
    description,
    quantity: 1,
    unitFactor: 1,
    unitPrice: amount,
    discount: 0n,
    amount,
    taxes: [],
    account,
    warehouse: null,
  };
}

/** A tax on a line; what the channel remits is never the merchant's debt. */
export function taxOf(
  { title, channelLiable }: TaxLine,
  amount: bigint,
): { title: string; account: AccountRole; amount: bigint } {
  return { title, account: channelLiable ? 'channel-tax' : 'tax', amount };
}
