import { bothSides, type Control, type Facts } from '../../control.ts';

function linesOnBothSides(facts: Facts): string | null {
  const missing = bothSides(facts);
  if (missing !== null) return missing;
  if (!facts.has('shop_order_line')) return 'the shop orders came without lines';
  if (!facts.has('erp_document_line')) return 'the ERP documents came without lines';
  return null;
}

const compared =
  'select coalesce(sum(s_lines), 0) as n from pair.sale where not incomplete and s_lines > 0 and e_lines > 0';
const columns = 'l.group_id, p.document_id, l.s_line as shop_row, l.e_line as erp_row, l.item_key';
/** Both amounts after the discount that is told on the line, and the units: how far a price may be rounded. */
const afterDiscount =
  "cast(l.s_amount as text) || ' ' || cast(l.e_amount as text) || ' ' || cast(cast(l.s_quantity as bigint) as text)";
const from = 'from pair.line l join pair.sale p on p.group_id = l.group_id where not p.incomplete';

export const linesComplete: Control = {
  id: 'order-line.is-in-erp',
  claim: 'Every line of an order is in the ERP, for the same item, and no other.',
  why: 'A missing line is not shipped and not billed; another item is the wrong parcel.',
  severity: 'critical',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-missing-in-erp', 'line-extra-in-erp', 'line-item-differs', 'account-differs'],
  grain: 'line',
  cannot: linesOnBothSides,
  finding:
    () => `select 'line-missing-in-erp' as kind, ${columns}, cast(l.s_quantity as text) as expected, cast(null as text) as actual,
  l.s_gross as expected_minor, cast(null as bigint) as actual_minor, p.s_currency as currency, cast(l.s_amount as text) as detail,
  case when exists (select 1 from pair.unmapped_sku u where u.sku_key = l.item_key) then 'unmapped' end as name ${from} and l.e_line is null
union all
select 'line-extra-in-erp', ${columns}, null, cast(l.e_quantity as text), null, l.e_gross, p.e_currency, cast(l.e_amount as text), cast(null as text) ${from} and l.s_line is null`,
  checked: compared,
};

export const quantityAgrees: Control = {
  id: 'order-line.quantity-agrees',
  claim: 'The quantity of every line is the same on both sides.',
  why: 'A wrong quantity ships and bills the wrong number of units and moves the wrong stock.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-quantity-differs'],
  grain: 'line',
  cannot: linesOnBothSides,
  finding:
    () => `select 'line-quantity-differs' as kind, ${columns}, 'quantity' as field, cast(l.s_quantity as text) as expected, cast(l.e_quantity as text) as actual,
  l.s_gross as expected_minor, l.e_gross as actual_minor, p.s_currency as currency, ${afterDiscount} as detail ${from}
  and l.s_line is not null and l.e_line is not null and l.s_quantity is distinct from l.e_quantity`,
  checked: compared,
};

export const priceAgrees: Control = {
  id: 'order-line.price-agrees',
  claim: 'The price of every line is the same on both sides.',
  why: 'A price that drifts is wrong on every order until the price list or the mapping is corrected.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-price-differs'],
  grain: 'line',
  cannot: linesOnBothSides,
  finding:
    () => `select 'line-price-differs' as kind, ${columns}, case when l.s_price is null or l.e_price is null then 'amount' else 'unitPrice' end as field,
  cast(l.s_price as text) as expected, cast(l.e_price as text) as actual, l.s_gross as expected_minor, l.e_gross as actual_minor, p.s_currency as currency,
  ${afterDiscount} as detail ${from}
  and l.s_line is not null and l.e_line is not null and l.s_quantity is not distinct from l.e_quantity`,
  checked: compared,
};

export const unitsAgree: Control = {
  id: 'order-line.units-agree',
  claim: 'What is sold by the case is as many pieces in the ERP.',
  why: 'A case that is booked as one piece leaves eleven on the shelf that the books say are there, at the price of twelve.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['line-quantity-differs'],
  grain: 'line',
  cannot: (facts) =>
    linesOnBothSides(facts) ??
    (facts.fills('item_reference', 'factor') && facts.fills('erp_document_line', 'unit_factor')
      ? null
      : 'the ERP does not say how many pieces its units have'),
  steps: () => [
    {
      name: 'SKUs of items that are sold in several units',
      sql: `create table finding.packed_sku as
select r.sku_key, r.item_key, r.factor from pair.item_of_sku r where r.item_key in (select item_key from pair.item_of_sku where factor <> 1)
union select i.item_key, i.item_key, cast(1 as decimal(18,6)) from pair.item_of_sku i where i.factor <> 1 and not exists (select 1 from pair.item_of_sku k where k.sku_key = i.item_key)`,
    },
    {
      name: 'pieces of them by order',
      sql: `create table finding.pieces as
select s.group_id, e.document_id, s.item_key, s.line_id as s_line, e.line_id as e_line, s.quantity as s_quantity, e.quantity as e_quantity, s.pieces as s_pieces, e.pieces as e_pieces
from (select l.order_id as group_id, k.item_key, sum(l.quantity) as quantity, sum(l.quantity * k.factor) as pieces, min(case when k.factor <> 1 then l.line_id end) as line_id
  from canon.shop_order_line l join finding.packed_sku k on k.sku_key = l.item_key
  join canon.shop_order o on o.order_id = l.order_id and not o.incomplete where l.kind = 'item' group by l.order_id, k.item_key) s
join (select m.group_id, l.item_key, min(m.document_id) as document_id, sum(l.quantity) as quantity, sum(l.quantity * l.unit_factor) as pieces, min(l.line_id) as line_id
  from canon.erp_document_line l join pair.erp_member m on m.document_id = l.document_id and m.role = 'primary'
  where l.kind = 'item' and l.item_key in (select item_key from finding.packed_sku) group by m.group_id, l.item_key having count(l.unit_factor) = count(*)) e
  on e.group_id = s.group_id and e.item_key = s.item_key`,
    },
  ],
  // Where the quantities differ as well, that is said of the quantity.
  finding:
    () => `select 'line-quantity-differs' as kind, group_id, document_id, s_line as shop_row, e_line as erp_row, item_key, 'quantity' as field,
  cast(cast(s_pieces as decimal(18,6)) as text) as expected, cast(cast(e_pieces as decimal(18,6)) as text) as actual, 'pieces' as detail
from finding.pieces where s_quantity = e_quantity and s_pieces <> e_pieces`,
  checked: 'select count(*) as n from finding.pieces',
};
