import type { Lake } from '../../../model/index.ts';

/** What the lines, shipping, duties and adjustments of each refund come to, with their tax, and its cash rounding. */
const values = `select f.refund_id, f.amount as paid, coalesce(o.edited, false) as edited,
  coalesce(l.amount, 0) + case when o.tax_included then 0 else coalesce(l.tax, 0) end
    + coalesce(f.shipping, 0) + coalesce(f.duty, 0) + coalesce(f.adjustment, 0) + coalesce(f.rounding, 0) as value
from canon.shop_refund f
join canon.shop_order o on o.ref_key = f.ref_key and o.currency = f.currency
left join (select refund, sum(amount) as amount, sum(tax) as tax from canon.shop_refund_line group by 1) l on l.refund = f.external_id
where f.external_id is not null and o.tax_included is not null and (l.refund is not null or f.adjustment is not null)`;

/**
 * Takes refunds for what they gave up, which is what a credit memo states, where their parts are told: what pays for an
 * exchange, or was never paid, is credited without money; what an edit left overpaid is paid back without a credit.
 * Parts that come to less than the money, and no edit to explain it, are not believed: they may be told in part only.
 */
export async function settleRefunds(lake: Lake): Promise<void> {
  const [told] = await lake.rows({
    name: 'refunds told in parts',
    sql: 'select count(*) as n from canon.shop_refund_line',
  });
  if (Number(told?.['n'] ?? 0) === 0) return;
  await lake.run({
    name: 'refunds by their value',
    sql: `update canon.shop_refund as r set amount = v.value, paid_back = v.paid from (${values}) v
where v.refund_id = r.refund_id and (v.value > v.paid or (v.edited and v.value < v.paid))`,
  });
}
