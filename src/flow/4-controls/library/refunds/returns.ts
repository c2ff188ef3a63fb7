import { type Control, type Facts, notLeftOut } from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';

function cannot(facts: Facts): string | null {
  if (!facts.has('shop_return')) return 'the shop side came without returns';
  if (!facts.has('erp_return')) return 'the ERP side came without return receipts';
  return null;
}

/** Returns that are done: one that is open, or was called off, owes the ERP nothing yet. */
const isDone = "coalesce(s.status, 'closed') = 'closed'";

/** What was typed into the order by hand has no stock that could come back. */
const ofNoProduct = `(s.item_key is null and exists (select 1 from canon.shop_order_line l where l.external_id = s.line and l.custom))`;

const columns = `(select min(g.group_id) from pair.shop_group g where g.ref_key = k.ref_key) as group_id, k.shop_row, k.erp_row, k.item_key, k.name, 'quantity' as field`;

const missing = (only: string): string => `select 'return-not-carried' as kind, ${columns},
  cast(k.s_quantity as text) as expected, cast(null as text) as actual, k.external_id as detail
from finding.returned k where k.erp_row is null${only}`;

/** What was received for a return that was called off since, and for nothing else of the order. */
const calledOff = `select 'restock-differs', ${columns}, '0', cast(k.restocked as text), 'called off'
from (
  select s.ref_key, s.item_key, s.row_id as shop_row, s.name, e.row_id as erp_row, e.restocked
  from (select s.ref_key, coalesce(i.item_key, s.item_key) as item_key, min(s.return_id) as row_id, min(s.order_name) as name
    from canon.shop_return s left join pair.item_of_sku i on i.sku_key = s.item_key
    where s.status in ('canceled', 'cancelled') and s.ref_key is not null and ${notLeftOut('s')} group by 1, 2) s
  join (select e.ref_key, e.item_key, cast(sum(e.restocked) as decimal(18,6)) as restocked, min(e.return_id) as row_id
    from canon.erp_return e where coalesce(e.status, 'posted') not in ('cancelled', 'draft') group by 1, 2) e on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key
) k
where k.restocked > 0
  and not exists (select 1 from finding.returned r where r.ref_key = k.ref_key and r.item_key is not distinct from k.item_key)
  and not exists (select 1 from canon.shop_refund_line l left join pair.item_of_sku i on i.sku_key = l.item_key
    where l.ref_key = k.ref_key and coalesce(i.item_key, l.item_key) is not distinct from k.item_key and coalesce(l.restock_type, '') <> 'no_restock')`;

const flight = (facts: Facts) => inFlight(facts, 'refund', { day: 'k.returned_on' });

export const returnCarried: Control = {
  id: 'return.carried',
  claim: 'What a closed return of the shop took back was received, and restocked, in the ERP.',
  why: 'Goods that are back on the shelf, and not in the books, are neither sold nor counted.',
  severity: 'major',
  symptom: 'inventory-differs',
  kinds: ['return-not-carried', 'restock-differs'],
  grain: 'order',
  cannot,
  steps: () => [
    {
      // A receipt may be of the return, or of its refund: only what came back of the order's item counts.
      name: 'returned units by order and item',
      sql: `create table finding.returned as
select s.ref_key, s.item_key, s.quantity as s_quantity, s.restocked as s_restocked, e.quantity as e_quantity, e.restocked as e_restocked, s.row_id as shop_row, e.row_id as erp_row, s.name, s.external_id, s.returned_on
from (select s.ref_key, coalesce(i.item_key, s.item_key) as item_key, cast(sum(s.quantity * coalesce(i.factor, 1)) as decimal(18,6)) as quantity, cast(sum(s.restocked * coalesce(i.factor, 1)) as decimal(18,6)) as restocked, min(s.return_id) as row_id, min(s.order_name) as name, min(s.external_id) as external_id, max(s.returned_on) as returned_on
  from canon.shop_return s left join pair.item_of_sku i on i.sku_key = s.item_key
  where ${isDone} and s.ref_key is not null and s.quantity <> 0 and ${notLeftOut('s')} and not ${ofNoProduct}
    and exists (select 1 from pair.shop_group g join pair.document_group m on m.group_id = g.group_id where g.ref_key = s.ref_key)
  group by 1, 2) s
left join (select e.ref_key, e.item_key, cast(sum(e.quantity * coalesce(f.factor, 1)) as decimal(18,6)) as quantity, cast(sum(e.restocked * coalesce(f.factor, 1)) as decimal(18,6)) as restocked, min(e.return_id) as row_id
  from canon.erp_return e left join (select item_key, max(factor) as factor from pair.item_of_sku group by item_key) f on f.item_key = e.item_key
  where coalesce(e.status, 'posted') not in ('cancelled', 'draft') group by 1, 2) e on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key`,
    },
  ],
  finding: (facts) => `${missing(flight(facts).overdue)}
union all
select 'restock-differs', ${columns}, cast(k.s_restocked as text), cast(k.e_restocked as text), k.external_id
from finding.returned k where k.erp_row is not null and k.e_restocked < k.s_restocked
union all
${calledOff}`,
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, missing),
  checked: 'select count(*) as n from finding.returned',
};
