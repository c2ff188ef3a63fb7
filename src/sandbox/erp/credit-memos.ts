import { allocate } from '../../ground/index.ts';
import type { ErpDocument, ErpLine } from '../records/erp-image.ts';
import type { Refund, RefundLine, ShopOrder } from '../records/order.ts';
import type { Booking } from './booking.ts';
import { ledgerLine, ofGoods, taxOf } from './document-lines.ts';
import { openDocument } from './open-document.ts';

/** A credit memo for each refund that credits something; it applies to the invoice with its goods. */
export function creditMemos(booking: Booking, sales: readonly ErpDocument[]): ErpDocument[] {
  const { order } = booking;
  const memos: ErpDocument[] = [];
  for (const refund of order.refunds) {
    if (!isCredited(refund)) continue;
    const lines = creditLines(order, refund);
    if (lines.length === 0) continue;
    const appliesTo = billOf(sales, refund)?.number;
    memos.push(
      openDocument(booking, {
        type: 'credit-memo',
        lines,
        event: refund.at,
        on: booking.day(refund.at),
        status: 'posted',
        externalId: refund.id,
        refundId: refund.id,
        ...(appliesTo === undefined ? {} : { appliesTo }),
      }),
    );
  }
  return memos;
}

/** Whether the credit of a refund is due: its money went back, or it needs none. */
export function isCredited({ transactions }: Refund): boolean {
  return transactions.length === 0 || transactions.some(({ status }) => status === 'success');
}

function creditLines(order: ShopOrder, refund: Refund): ErpLine[] {
  const lines = refund.lines.map(creditedGoods);
  if (refund.shipping !== null) {
    const { amount, tax } = refund.shipping;
    const freight = ledgerLine('shipping', 'freight', 'Shipping refund', amount.presentment);
    const [rule] = order.shipping.filter(({ taxes }) => taxes.length > 0);
    freight.taxes = spreadTax(rule?.taxes ?? [], tax.presentment);
    if (amount.presentment !== 0n || tax.presentment !== 0n) lines.push(freight);
  }
  const { duties, tip, adjustment, rounding } = refund;
  if (duties.presentment !== 0n) lines.push(ledgerLine('duty', 'duty', 'Duty refund', duties.presentment));
  if (tip.presentment !== 0n) lines.push(ledgerLine('tip', 'tip', 'Tip refund', tip.presentment));
  if (adjustment.presentment !== 0n) {
    const text = adjustment.presentment < 0n ? 'Return fee withheld' : 'Refund adjustment';
    lines.push(ledgerLine('fee', 'refund', text, adjustment.presentment));
  }
  if (rounding.presentment !== 0n) {
    lines.push(ledgerLine('rounding', 'rounding', 'Cash rounding', rounding.presentment));
  }
  return lines;
}

function creditedGoods({ line, quantity, subtotal, tax, location }: RefundLine): ErpLine {
  return {
    ...ofGoods(line),
    quantity,
    unitPrice: line.unitPrice.presentment,
    discount: line.unitPrice.presentment * BigInt(quantity) - subtotal.presentment,
    amount: subtotal.presentment,
    taxes: spreadTax(line.taxes, tax.presentment),
    warehouse: location?.warehouse ?? null,
  };
}

function spreadTax(rules: RefundLine['line']['taxes'], tax: bigint): ErpLine['taxes'] {
  const [only] = rules;
  if (only === undefined || tax === 0n) return [];
  if (rules.length === 1) return [taxOf(only, tax)];
  const shares = allocate(
    tax,
    rules.map(({ amount }) => amount.presentment),
  );
  return rules.map((rule, at) => taxOf(rule, shares[at] ?? 0n));
}

/** The invoice that has the goods of a refund, else the first; the sales order where nothing is billed yet. */
function billOf(sales: readonly ErpDocument[], { lines }: Refund): ErpDocument | undefined {
  const invoices = sales.filter(({ type }) => type === 'invoice');
  const [first] = lines;
  const own = first && invoices.find((bill) => bill.lines.some(({ shopLine }) => shopLine === first.line.id));
  return own ?? invoices[0] ?? sales[0];
}
