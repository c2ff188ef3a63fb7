import { integerLiteral } from '../../../../ground/index.ts';
import type { Lake } from '../../../../model/index.ts';
import { change, number, type PlantedDefect, plainSales, quoted, type Victim } from '../fault.ts';

const oneUnit = (
  oldEnough: string,
): string => `select o.name, p.document_id, l.line_id, l.amount, coalesce(l.tax, 0) as tax, d.tax_included, c.factor,
  d.net is not null as has_net, d.tax is not null as has_tax, l.tax is not null as has_line_tax, d.base_total is not null as has_base
from canon.erp_document_line l join canon.currency c on true, ${plainSales(oldEnough)}
  and l.document_id = d.document_id and c.code = d.currency and l.kind = 'item' and l.quantity = 1
  and (l.tax is not null or coalesce(d.tax, 0) = 0)
  and l.unit_price is not null and l.amount > 100 and coalesce(l.discount, 0) = 0 and coalesce(d.rate, 1) = 1
  and exists (select 1 from canon.shop_order_line s where s.order_id = o.order_id and s.quantity = 1 and s.amount = l.amount)
  and (select count(*) from canon.erp_document_line k where k.document_id = d.document_id and k.item_key = l.item_key) = 1`;

/** The ERP took its own price. */
export const priceOff: PlantedDefect = {
  id: 'price-off-by-a-cent',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-price-differs'],
  says: 'The price of a line, and all that follows from it, is more by the smallest coin.',
  needs: 'a document with a line of one unit and its price',
  candidates: oneUnit,
  plant: async (lake, line) => {
    const coin = `cast(1 as decimal(18,6)) / ${number(line, 'factor')}`;
    await change(
      lake,
      `update canon.erp_document_line set amount = amount + 1, unit_price = unit_price + ${coin} where line_id = ${number(line, 'line_id')}`,
    );
    await raise(lake, line, 1n, 0n);
  },
};

/** A line was posted with another quantity. */
export const quantityOff: PlantedDefect = {
  id: 'quantity-off-by-one',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-quantity-differs'],
  says: 'A line has one unit more, with its amount and its tax.',
  needs: 'a document with a line of one unit and its price',
  candidates: oneUnit,
  plant: async (lake, line) => {
    await change(
      lake,
      `update canon.erp_document_line set quantity = 2, amount = amount * 2${line['has_line_tax'] === true ? ', tax = tax * 2' : ''} where line_id = ${number(line, 'line_id')}`,
    );
    const [amount, tax] = [BigInt(String(line['amount'])), BigInt(String(line['tax']))];
    await raise(lake, line, line['tax_included'] === true ? amount : amount + tax, tax);
  },
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

/** What the document adds up to follows its lines. */
async function raise(lake: Lake, victim: Victim, total: bigint, tax: bigint): Promise<void> {
  const parts: readonly (readonly [string, bigint, unknown])[] = [
    ['total', total, true],
    ['net', total - tax, victim['has_net']],
    ['tax', tax, victim['has_tax']],
    ['base_total', total, victim['has_base']],
  ];
  const list = parts.flatMap(([column, by, there]) =>
    there === true ? [`${column} = ${column} + ${integerLiteral(by)}`] : [],
  );
  await change(
    lake,
    `update canon.erp_document set ${list.join(', ')} where document_id = ${number(victim, 'document_id')}`,
  );
}
