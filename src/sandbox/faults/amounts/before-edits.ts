import { ofGoods } from '../../erp/document-lines.ts';
import type { ErpDocument, ErpLine, Sale } from '../../records/erp-image.ts';
import type { OrderLine, ShopOrder } from '../../records/order.ts';
import { retotal, rounded } from './sales-documents.ts';

/**
 * Puts a document back to the order as it was placed, before its edits; false where that cannot be told. What it comes
 * to then must be what the shop says the order came to.
 */
export function putBeforeEdits(document: ErpDocument, { order }: Sale): boolean {
  const lines = order.lines.filter(({ origin }) => origin === 'order');
  const warehouse = warehouseIn(document);
  const charges = document.lines.filter(({ shopLine }) => shopLine === null);
  const lists = [lines.map((line) => lineBefore(line, warehouse)), ...undiscounted(order, lines, warehouse)];
  const kept = document.lines;
  for (const goods of lists) {
    document.lines = [...goods, ...charges];
    retotal(document);
    if (document.total === order.totals.originalTotal.presentment) return true;
  }
  document.lines = kept;
  retotal(document);
  return false;
}

/** Where each line leaves from: as it stands in the document, or as the shop assigned it before it went. */
export function warehouseIn(document: ErpDocument): (line: OrderLine) => string | null {
  const own = new Map(document.lines.map(({ shopLine, warehouse }) => [shopLine, warehouse]));
  const any = document.lines.find(({ warehouse }) => warehouse !== null)?.warehouse ?? null;
  return ({ id, assigned }) => own.get(id) ?? assigned[0]?.location.warehouse ?? any;
}

/** A line with the whole quantity that was ordered. */
export function lineBefore(line: OrderLine, warehouse: (line: OrderLine) => string | null): ErpLine {
  return {
    ...ofGoods(line),
    quantity: line.quantity,
    unitPrice: line.unitPrice.presentment,
    discount: line.discount.presentment,
    amount: line.total.presentment,
    taxes: line.taxes.map(({ title, channelLiable, amount }) => ({
      title,
      account: channelLiable ? 'channel-tax' : 'tax',
      amount: amount.presentment,
    })),
    warehouse: warehouse(line),
  };
}

/** Lines without what an edit may have taken off one of them: a tenth or a fifth, give or take a rounding. */
function undiscounted(
  order: ShopOrder,
  lines: readonly OrderLine[],
  warehouse: (line: OrderLine) => string | null,
): ErpLine[][] {
  const edited = order.edits.filter(({ kind }) => kind === 'discount').flatMap((edit) => edit.lines);
  const lists: ErpLine[][] = [];
  for (const at of lines.keys()) {
    if (!edited.includes(lines[at]?.id ?? '')) continue;
    for (const percent of [10n, 20n]) {
      for (const off of [0n, 1n, -1n]) {
        const before = lines.map((line) => lineBefore(line, warehouse));
        const one = before[at];
        const source = lines[at];
        if (one === undefined || source === undefined) continue;
        const amount = rounded(one.amount, 100n, 100n - percent) + off;
        one.discount -= amount - one.amount;
        one.taxes = one.taxes.map((tax, nth) => taxAt(tax, source, nth, amount, order.taxesIncluded));
        one.amount = amount;
        if (one.discount >= 0n) lists.push(before);
      }
    }
  }
  return lists;
}

function taxAt(
  tax: ErpLine['taxes'][number],
  { taxes }: OrderLine,
  nth: number,
  amount: bigint,
  included: boolean,
): ErpLine['taxes'][number] {
  const whole = taxes.reduce((sum, { ratePpm }) => sum + BigInt(ratePpm), 0n);
  const rate = BigInt(taxes[nth]?.ratePpm ?? 0);
  return { ...tax, amount: rounded(amount, rate, included ? 1_000_000n + whole : 1_000_000n) };
}
