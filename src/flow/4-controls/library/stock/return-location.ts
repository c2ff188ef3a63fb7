import { type Control, notLeftOut } from '../../control.ts';

const rightPlace = `exists (select 1 from canon.shop_return k left join pair.item_of_sku i on i.sku_key = k.item_key
    where k.ref_key = s.ref_key and coalesce(i.item_key, k.item_key) is not distinct from s.item_key and k.location_key = e.location_key)`;

export const returnLocationAgrees: Control = {
  id: 'return.location-agrees',
  claim: 'What came back is received in the ERP at the place where the shop took it back.',
  why: 'One warehouse has goods in its books that lie in another.',
  severity: 'minor',
  symptom: 'inventory-differs',
  kinds: ['location-differs'],
  grain: 'order',
  cannot: (facts) => {
    if (!facts.has('shop_return')) return 'the shop side came without returns';
    if (!facts.has('erp_return')) return 'the ERP side came without return receipts';
    return facts.fills('shop_return', 'location_key') && facts.fills('erp_return', 'location_key')
      ? null
      : 'one side does not say where returns were received';
  },
  steps: () => [
    {
      // A receipt without a place counts as well: it goes to wherever the ERP puts what has none.
      name: 'returned items received at another place',
      sql: `create table finding.received_elsewhere as
select s.ref_key, s.item_key, min(s.shop_row) as shop_row, min(e.return_id) as erp_row, min(s.location) as s_location, min(e.location) as e_location
from (
  select s.ref_key, coalesce(i.item_key, s.item_key) as item_key, min(s.return_id) as shop_row, min(s.location) as location
  from canon.shop_return s left join pair.item_of_sku i on i.sku_key = s.item_key
  where coalesce(s.status, 'closed') = 'closed' and s.restocked > 0 and s.location_key is not null and s.ref_key is not null and ${notLeftOut('s')}
  group by 1, 2
) s join canon.erp_return e on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key
where e.restocked > 0 and coalesce(e.status, 'posted') not in ('cancelled', 'draft') and not ${rightPlace}
group by s.ref_key, s.item_key`,
    },
  ],
  // One break an order: whatever chose the place chose it for all of its lines.
  finding:
    () => `select 'location-differs' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = k.ref_key) as group_id, min(k.shop_row) as shop_row, min(k.erp_row) as erp_row, min(k.item_key) as item_key, 'returnLocation' as field, min(k.s_location) as expected, min(k.e_location) as actual, 'return' as detail
from finding.received_elsewhere k group by k.ref_key`,
  checked: 'select count(*) as n from canon.erp_return where location_key is not null',
};
