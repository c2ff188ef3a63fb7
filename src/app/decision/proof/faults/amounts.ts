import { integerLiteral } from '../../../../ground/index.ts';
import type { Lake } from '../../../../model/index.ts';
import { change, number, type PlantedDefect, plainSales, quoted, type Victim } from '../fault.ts';

const plainLines = (
  oldEnough: string,
): string => `select o.name, p.document_id, l.line_id, l.amount, cast(l.quantity as bigint) as quantity, l.tax, coalesce(d.tax, 0) as of_tax, d.total as of_total, d.tax_included, c.factor,
  d.net is not null as has_net, d.tax is not null as has_tax, l.tax is not null as has_line_tax, d.base_total is not null as has_base
from canon.erp_document_line l join canon.currency c on true, ${plainSales(oldEnough)}
  and l.document_id = d.document_id and c.code = d.currency and l.kind = 'item' and l.quantity >= 1
  and l.quantity = floor(l.quantity) and l.amount > 100 and l.amount = cast(l.unit_price as decimal(28,6)) * cast(l.quantity as bigint) * c.factor
  and coalesce(l.discount, 0) = 0 and coalesce(d.rate, 1) = 1 and (l.tax is not null or d.tax_included or coalesce(d.tax, 0) = 0)
  and exists (select 1 from canon.shop_order_line s where s.order_id = o.order_id and s.quantity = l.quantity and s.amount = l.amount and coalesce(s.discount, 0) = 0)
  and (select count(*) from canon.erp_document_line k where k.document_id = d.document_id and k.item_key = l.item_key) = 1`;

const lineNeeds = 'a document with a line whose amount is its price times its units';

/** The ERP took its own price. */
export const priceOff: PlantedDefect = {
  id: 'price-off-by-a-cent',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-price-differs'],
  says: 'The price of a line, and all that follows from it, is more by the smallest coin.',
  needs: lineNeeds,
  candidates: plainLines,
  plant: async (lake, line) => {
    const coin = `unit_price = unit_price + cast(1 as decimal(18,6)) / ${number(line, 'factor')}`;
    await raise(lake, line, coin, whole(line, 'quantity'));
  },
};

/** A line was posted with another quantity. */
export const quantityOff: PlantedDefect = {
  id: 'quantity-off-by-one',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-quantity-differs'],
  says: 'A line has one unit more, with its amount and its tax.',
  needs: lineNeeds,
  candidates: plainLines,
  plant: (lake, line) =>
    raise(lake, line, 'quantity = quantity + 1', whole(line, 'amount') / whole(line, 'quantity')),
};

/** A payment did not arrive. */
export const paymentLost: PlantedDefect = {
  id: 'payment-lost',
  symptom: 'revenue-recognition-errors',
  kinds: ['payment-missing-in-erp'],
  says: 'The payment of an order is taken out of the ERP.',
  needs: 'an order whose payment is on both sides',
  candidates: (oldEnough) => `select o.name, o.ref_key from ${plainSales(oldEnough)}
  and (select count(*) from canon.erp_payment y where y.ref_key = o.ref_key) = 1
  and (select max(y.occurred_on) from canon.shop_payment y where y.ref_key = o.ref_key) <= date '${oldEnough}'`,
  plant: (lake, order) =>
    change(lake, `delete from canon.erp_payment where ref_key = ${quoted(order, 'ref_key')}`),
};

const whole = (victim: Victim, column: string): bigint => BigInt(String(victim[column]));

/** A line is worth more, and what the document adds up to follows it: the tax by its share, of the line where that is known. */
async function raise(lake: Lake, line: Victim, what: string, by: bigint): Promise<void> {
  const [held, of] =
    line['has_line_tax'] === true
      ? [whole(line, 'tax'), whole(line, 'amount')]
      : [whole(line, 'of_tax'), whole(line, 'of_total')];
  const tax = (held * by * 2n + of) / (of * 2n);
  const total = line['tax_included'] === true ? by : by + tax;
  const set = (parts: readonly (readonly [string, bigint, unknown])[]): string =>
    parts
      .flatMap(([column, more, there]) =>
        there === true ? [`${column} = ${column} + ${integerLiteral(more)}`] : [],
      )
      .join(', ');
  const ofLine = set([
    ['amount', by, true],
    ['tax', tax, line['has_line_tax']],
  ]);
  const ofDocument = set([
    ['total', total, true],
    ['net', total - tax, line['has_net']],
    ['tax', tax, line['has_tax']],
    ['base_total', total, line['has_base']],
  ]);
  await change(
    lake,
    `update canon.erp_document_line set ${what}, ${ofLine} where line_id = ${number(line, 'line_id')}`,
  );
  await change(
    lake,
    `update canon.erp_document set ${ofDocument} where document_id = ${number(line, 'document_id')}`,
  );
}
