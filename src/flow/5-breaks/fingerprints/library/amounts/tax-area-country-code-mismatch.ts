import type { Fingerprint } from '../../fingerprint.ts';

const regions = {
  name: 'regions that are taxed in the shop and not in the ERP',
  sql: `create table evidence.tax_region as
select coalesce(o.country, '') || ' ' || coalesce(o.province, '') as region, count(*) as orders, sum(case when z.order_id is null then 0 else 1 end) as untaxed
from canon.shop_order o
left join (select distinct coalesce(group_id, shop_row) as order_id from evidence.broken where field = 'tax' and actual_minor = 0 and expected_minor > 0) z on z.order_id = o.order_id
where o.tax > 0 group by coalesce(o.country, '') || ' ' || coalesce(o.province, '')`,
};

/** Regions of which most is untaxed, where others are taxed. */
const lost = `(select w.region from evidence.tax_region w where w.untaxed >= 3 and exists (select 1 from evidence.tax_region x where x.untaxed = 0 and x.orders >= 3))`;
const region = `coalesce(o.country, '') || ' ' || coalesce(o.province, '')`;

export const taxAreaCountryCodeMismatch: Fingerprint = {
  id: 'tax-area-country-code-mismatch',
  subject: 'order',
  kinds: ['tax-differs', 'order-total-differs', 'tax-inclusive-mistaken'],
  certainty: 'circumstance',
  seen: 'The ERP charges no tax at all on orders of certain regions, and on those of others as the shop does.',
  next: 'Bring the codes of countries and states in the ERP to ISO, then correct the tax of these regions.',
  steps: [regions],
  mark: `o.tax > 0 and coalesce(d.tax, 0) = 0 and ${region} in ${lost}`,
  among: `o.tax > 0 and o.cancelled_on is null`,
  reach: `${region} in ${lost}`,
  chosen: `select (select count(*) from evidence.tax_region) as choices, (select count(*) from ${lost} t) as taken`,
};
