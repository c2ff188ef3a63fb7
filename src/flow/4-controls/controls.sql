-- order.reaches-erp: Every shop order that is paid or shipped has a sales document in the ERP.
select 'order-missing-in-erp' as kind, u.order_id as group_id, u.order_id as shop_row, o.total as expected_minor, o.currency
from pair.unmatched_order u join canon.shop_order o on o.order_id = u.order_id
where not o.incomplete and o.cancelled_on is null
  and (coalesce(o.financial_status, 'paid') not in ('pending', 'voided', 'expired', 'authorized')
    or (o.financial_status in ('pending', 'authorized') and o.fulfilment_status in ('fulfilled', 'partial')))
  and not exists (select 1 from pair.suggestion s where s.order_id = u.order_id);
select count(*) as n from canon.shop_order where not incomplete;

-- document.known-to-shop: Every sales document in the ERP belongs to an order of the shop.
select 'order-missing-in-shop' as kind, u.document_id, u.document_id as erp_row, d.reference as actual, d.total as actual_minor, d.currency, d.reference as detail
from pair.unmatched_document u join canon.erp_document d on d.document_id = u.document_id
where u.class in ('invoice', 'order') and not d.incomplete
  and not exists (select 1 from pair.suggestion s where s.document_id = u.document_id);
select count(*) as n from canon.erp_document where class in ('invoice', 'order') and not incomplete;

-- order.test-stays-out: No test order of the shop is in the ERP.
select 'order-missing-in-shop' as kind, t.document_id, t.order_id as shop_row, t.document_id as erp_row, d.reference as actual, d.total as actual_minor, d.currency, 'a test order' as detail
from (
  select o.order_id, coalesce(min(case when k.class = 'invoice' then k.document_id end), min(k.document_id)) as document_id
  from pair.left_out_order o join canon.erp_document k on k.ref_key = o.ref_key or k.external_id = o.external_id
  where o.is_test and k.class in ('invoice', 'order') and not k.incomplete and coalesce(k.status, 'open') not in ('cancelled', 'voided')
    and not exists (select 1 from pair.outside_document x where x.document_id = k.document_id) group by o.order_id
) t join canon.erp_document d on d.document_id = t.document_id;
select count(*) as n from canon.erp_document where class in ('invoice', 'order');

-- order.posted-once: No order is in the ERP, or in the shop, more than once.
select 'order-duplicated-in-erp' as kind, m.group_id, m.document_id, m.group_id as shop_row, m.document_id as erp_row,
  (select min(p.number) from pair.erp_member k join canon.erp_document p on p.document_id = k.document_id where k.group_id = m.group_id and k.role = 'primary') as expected,
  d.number as actual, cast(null as bigint) as expected_minor, d.total as actual_minor, d.currency
from pair.erp_member m join canon.erp_document d on d.document_id = m.document_id
where m.role = 'duplicate' and not exists (select 1 from pair.unknown_group u where u.group_id = m.group_id)
union all
select 'order-duplicated-in-shop', m.group_id, null, m.order_id, null, null, coalesce(o.external_id, o.name), o.total, null, o.currency
from pair.shop_member m join canon.shop_order o on o.order_id = m.order_id
where m.role = 'duplicate' and not exists (select 1 from pair.unknown_group u where u.group_id = m.group_id);
select count(*) as n from pair.erp_member;

-- document.reference-leads-to-one-order: A document's reference leads to exactly one shop order.
select 'order-reference-broken' as kind, s.order_id as group_id, s.document_id, s.order_id as shop_row, s.document_id as erp_row,
  o.name as expected, d.reference as actual, o.total as expected_minor, d.total as actual_minor, d.currency, s.pass as detail
from pair.suggestion s join canon.shop_order o on o.order_id = s.order_id join canon.erp_document d on d.document_id = s.document_id
where not o.incomplete and not d.incomplete
union all
select 'order-reference-broken', null, a.document_id, null, a.document_id, null, d.reference, null, d.total, d.currency, 'ambiguous'
from (select distinct document_id from pair.ambiguous_document) a join canon.erp_document d on d.document_id = a.document_id
where d.class in ('invoice', 'order') and not d.incomplete
union all
select 'order-reference-broken', o.order_id, null, o.order_id, null, o.name, null, o.total, null, o.currency, 'ambiguous'
from canon.shop_order o
where not o.incomplete and exists (select 1 from pair.ambiguous_document a where a.group_id = o.order_id)
  and not exists (select 1 from pair.erp_member m where m.group_id = o.order_id);
select count(*) as n from canon.erp_document where class in ('invoice', 'order');

-- order.in-time: Orders reach the ERP within the agreed flow time.
-- when each order reached the ERP
create table finding.arrival as
select m.group_id, min(d.created_at) as arrived_at
from pair.document_group m join canon.erp_document d on d.document_id = m.document_id
where m.class <> 'credit' group by m.group_id;
-- when each order was first paid
create table finding.first_paid as
select ref_key, min(coalesce(created_at, cast(occurred_on + interval '1 day' as timestamptz))) as paid_at, min(occurred_on) as paid_on
from canon.shop_payment where ref_key is not null and coalesce(type, 'payment') in ('charge', 'sale', 'capture', 'payment') group by ref_key;
select 'order-late-in-erp' as kind, a.group_id, d.document_id, a.group_id as shop_row, d.document_id as erp_row, 'createdAt' as field,
  cast(o.placed_at as text) as expected, cast(d.created_at as text) as actual
from (select min(created_at) as first_at from canon.erp_document) s, finding.arrival a join canon.shop_order o on o.order_id = a.group_id
join (select m.group_id, d.created_at, min(d.document_id) as document_id from pair.document_group m join canon.erp_document d on d.document_id = m.document_id where m.class <> 'credit' group by m.group_id, d.created_at) d
  on d.group_id = a.group_id and d.created_at = a.arrived_at
left join finding.first_paid p on p.ref_key = o.ref_key
where a.arrived_at > coalesce(case when p.paid_on > o.placed_on and not (o.due_on is not null and a.arrived_at < p.paid_at - interval '1 day') then p.paid_at end, o.placed_at) + interval '86400 seconds'
  and a.arrived_at > o.placed_at + interval '86400 seconds'
  and o.cancelled_on is null and not (cast(a.arrived_at as text) like '%00:00:00%')
  and not coalesce(o.placed_at < s.first_at and a.arrived_at < s.first_at + interval '1 day', false);
select count(*) as n from canon.erp_document where created_at is not null;

-- order.currency-agrees: A document is in its order's currency.
select 'currency-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'currency' as field,
  s_currency as expected, e_currency as actual, s_total as expected_minor, e_total as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_currency is distinct from e_currency and s_currency is not null;
select orders as n from pair.coverage;

-- order-line.is-in-erp: Every line of an order is in the ERP, for the same item, and no other.
select 'line-missing-in-erp' as kind, l.group_id, p.document_id, l.s_line as shop_row, l.e_line as erp_row, l.item_key, cast(l.s_quantity as text) as expected, cast(null as text) as actual,
  l.s_gross as expected_minor, cast(null as bigint) as actual_minor, p.s_currency as currency, cast(l.s_amount as text) as detail,
  case when exists (select 1 from pair.unmapped_sku u where u.sku_key = l.item_key) then 'unmapped' end as name from pair.line l join pair.sale p on p.group_id = l.group_id where not p.incomplete and l.e_line is null
union all
select 'line-extra-in-erp', l.group_id, p.document_id, l.s_line as shop_row, l.e_line as erp_row, l.item_key, null, cast(l.e_quantity as text), null, l.e_gross, p.e_currency, cast(l.e_amount as text), cast(null as text) from pair.line l join pair.sale p on p.group_id = l.group_id where not p.incomplete and l.s_line is null;
select coalesce(sum(s_lines), 0) as n from pair.sale where not incomplete and s_lines > 0 and e_lines > 0;

-- order-line.quantity-agrees: The quantity of every line is the same on both sides.
select 'line-quantity-differs' as kind, l.group_id, p.document_id, l.s_line as shop_row, l.e_line as erp_row, l.item_key, 'quantity' as field, cast(l.s_quantity as text) as expected, cast(l.e_quantity as text) as actual,
  l.s_gross as expected_minor, l.e_gross as actual_minor, p.s_currency as currency, cast(l.s_amount as text) || ' ' || cast(l.e_amount as text) || ' ' || cast(cast(l.s_quantity as bigint) as text) as detail from pair.line l join pair.sale p on p.group_id = l.group_id where not p.incomplete
  and l.s_line is not null and l.e_line is not null and l.s_quantity is distinct from l.e_quantity;
select coalesce(sum(s_lines), 0) as n from pair.sale where not incomplete and s_lines > 0 and e_lines > 0;

-- order-line.price-agrees: The price of every line is the same on both sides.
select 'line-price-differs' as kind, l.group_id, p.document_id, l.s_line as shop_row, l.e_line as erp_row, l.item_key, case when l.s_price is null or l.e_price is null then 'amount' else 'unitPrice' end as field,
  cast(l.s_price as text) as expected, cast(l.e_price as text) as actual, l.s_gross as expected_minor, l.e_gross as actual_minor, p.s_currency as currency,
  cast(l.s_amount as text) || ' ' || cast(l.e_amount as text) || ' ' || cast(cast(l.s_quantity as bigint) as text) as detail from pair.line l join pair.sale p on p.group_id = l.group_id where not p.incomplete
  and l.s_line is not null and l.e_line is not null and l.s_quantity is not distinct from l.e_quantity;
select coalesce(sum(s_lines), 0) as n from pair.sale where not incomplete and s_lines > 0 and e_lines > 0;

-- order-line.units-agree: What is sold by the case is as many pieces in the ERP.
-- SKUs of items that are sold in several units
create table finding.packed_sku as
select r.sku_key, r.item_key, r.factor from pair.item_of_sku r where r.item_key in (select item_key from pair.item_of_sku where factor <> 1)
union select i.item_key, i.item_key, cast(1 as decimal(18,6)) from pair.item_of_sku i where i.factor <> 1 and not exists (select 1 from pair.item_of_sku k where k.sku_key = i.item_key);
-- pieces of them by order
create table finding.pieces as
select s.group_id, e.document_id, s.item_key, s.line_id as s_line, e.line_id as e_line, s.quantity as s_quantity, e.quantity as e_quantity, s.pieces as s_pieces, e.pieces as e_pieces
from (select l.order_id as group_id, k.item_key, sum(l.quantity) as quantity, sum(l.quantity * k.factor) as pieces, min(case when k.factor <> 1 then l.line_id end) as line_id
  from canon.shop_order_line l join finding.packed_sku k on k.sku_key = l.item_key
  join canon.shop_order o on o.order_id = l.order_id and not o.incomplete where l.kind = 'item' group by l.order_id, k.item_key) s
join (select m.group_id, l.item_key, min(m.document_id) as document_id, sum(l.quantity) as quantity, sum(l.quantity * l.unit_factor) as pieces, min(l.line_id) as line_id
  from canon.erp_document_line l join pair.erp_member m on m.document_id = l.document_id and m.role = 'primary'
  where l.kind = 'item' and l.item_key in (select item_key from finding.packed_sku) group by m.group_id, l.item_key having count(l.unit_factor) = count(*)) e
  on e.group_id = s.group_id and e.item_key = s.item_key;
select 'line-quantity-differs' as kind, group_id, document_id, s_line as shop_row, e_line as erp_row, item_key, 'quantity' as field,
  cast(cast(s_pieces as decimal(18,6)) as text) as expected, cast(cast(e_pieces as decimal(18,6)) as text) as actual, 'pieces' as detail
from finding.pieces where s_quantity = e_quantity and s_pieces <> e_pieces;
select count(*) as n from finding.pieces;

-- order.discount-agrees: The discounts of an order are in the ERP.
select 'discount-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'discount' as field,
  s_discount as expected_minor, e_discount as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not (s_discount = e_discount or (not (p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0) and case when p.s_tax_included
  then abs(cast(e_discount as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0)) - cast(s_discount as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)
  else abs(cast(e_discount as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0)) - cast(s_discount as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) end));
select orders as n from pair.coverage;

-- order.shipping-agrees: The shipping of an order is in the ERP.
select 'shipping-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'shipping' as field,
  s_shipping as expected_minor, e_shipping as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not (s_shipping = e_shipping or (not (p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0) and case when p.s_tax_included
  then abs(cast(e_shipping as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0)) - cast(s_shipping as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)
  else abs(cast(e_shipping as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0)) - cast(s_shipping as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) end));
select orders as n from pair.coverage;

-- order.tip-agrees: Tips are in the ERP as tips.
select 'tip-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tip' as field,
  s_tip as expected_minor, e_tip as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not (s_tip = e_tip or (not (p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0) and case when p.s_tax_included
  then abs(cast(e_tip as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0)) - cast(s_tip as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)
  else abs(cast(e_tip as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0)) - cast(s_tip as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) end));
select orders as n from pair.coverage;

-- order.duty-agrees: Duties are in the ERP.
select 'duty-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'duty' as field,
  s_duty as expected_minor, e_duty as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not (s_duty = e_duty or (not (p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0) and case when p.s_tax_included
  then abs(cast(e_duty as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0)) - cast(s_duty as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)
  else abs(cast(e_duty as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0)) - cast(s_duty as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) end));
select orders as n from pair.coverage;

-- order.fee-agrees: Additional fees are in the ERP.
select 'fee-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'fee' as field,
  s_fee as expected_minor, e_fee as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not (s_fee = e_fee or (not (p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0) and case when p.s_tax_included
  then abs(cast(e_fee as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0)) - cast(s_fee as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)
  else abs(cast(e_fee as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0)) - cast(s_fee as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) end));
select orders as n from pair.coverage;

-- order.rounding-explained: Rounding and balancing lines of the ERP come from the order.
select 'rounding-line-unexplained' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'rounding' as field,
  s_rounding as expected_minor, e_rounding as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not (s_rounding = e_rounding or (not (p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0) and case when p.s_tax_included
  then abs(cast(e_rounding as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0)) - cast(s_rounding as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)
  else abs(cast(e_rounding as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0)) - cast(s_rounding as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) end));
select orders as n from pair.coverage;

-- order.gift-card-agrees: Gift cards sold are in the ERP as a liability.
select 'gift-card-treatment-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'giftCard' as field,
  s_gift_card as expected_minor, e_gift_card as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not (s_gift_card = e_gift_card or (not (p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0) and case when p.s_tax_included
  then abs(cast(e_gift_card as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0)) - cast(s_gift_card as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)
  else abs(cast(e_gift_card as decimal(38,0)) * cast(((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) - p.s_tax) as decimal(38,0)) - cast(s_gift_card as decimal(38,0)) * cast((p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) as decimal(38,0))) <= (p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card) end));
select orders as n from pair.coverage;

-- order.tax-agrees: The tax of an order is the same on both sides, and is not added to prices that contain it.
select 'tax-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tax' as field,
  s_tax as expected_minor, e_tax as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_tax is not null and e_tax is not null and s_tax <> e_tax;
select orders as n from pair.coverage;

-- order.total-agrees: The total of an order is the same on both sides.
select 'order-total-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'total' as field,
  s_total as expected_minor, e_total as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_total is distinct from e_total;
select orders as n from pair.coverage;

-- order.edit-carried: An edit of an order is in the ERP.
select 'edit-not-carried' as kind, p.group_id, p.document_id, p.group_id as shop_row, p.document_id as erp_row, 'total' as field,
  p.s_total as expected_minor, p.e_total as actual_minor, p.s_currency as currency
from pair.sale p join canon.shop_order o on o.order_id = p.group_id
where not p.incomplete and p.orders = 1 and p.e_total = o.original_total and p.s_total <> o.original_total
  and coalesce(o.edited, true) and p.s_currency is not distinct from p.e_currency;
select count(*) as n from canon.shop_order where original_total is not null;

-- order-line.tax-agrees: The taxes of a document's lines add up to its tax.
-- tax of lines and of their document
create table finding.line_tax as
select m.group_id, min(m.document_id) as document_id, min(d.currency) as currency, sum(d.tax) as tax, sum(l.tax) as line_tax, sum(l.lines) as lines
from pair.erp_member m
join canon.erp_document d on d.document_id = m.document_id and d.tax <> 0 and not d.incomplete
join (select document_id, sum(tax) as tax, count(*) as lines from canon.erp_document_line group by document_id having count(tax) > 0) l on l.document_id = m.document_id
where m.role = 'primary' group by m.group_id;
select 'tax-differs' as kind, t.group_id, t.document_id, t.group_id as shop_row, t.document_id as erp_row, 'tax' as field, t.tax as expected_minor, t.line_tax as actual_minor, t.currency, 'lines' as detail
from finding.line_tax t where abs(t.tax - t.line_tax) > t.lines + 1
  and not exists (select 1 from finding.finding f where f.group_id = t.group_id and f.control in ('order.tax-agrees', 'order.total-agrees', 'order.currency-agrees'))
  and (select 4 * sum(case when abs(tax - line_tax) <= lines + 1 then 1 else 0 end) >= count(*) from finding.line_tax);
select count(*) as n from finding.line_tax;

-- books.rounding-centred: The cents that tax differs by through rounding cancel each other out.
-- cents by entity and currency
create table finding.cents as
select p.s_entity as entity, p.s_currency as currency, count(*) as orders, sum(p.e_tax - p.s_tax) as cents, sum(abs(p.e_tax - p.s_tax)) as moved
from pair.sale p
where not p.incomplete and p.s_tax <> p.e_tax and p.s_tax > 0 and p.s_total = p.e_total and abs(p.e_tax - p.s_tax) <= greatest(p.s_lines, p.e_lines, 1)
group by p.s_entity, p.s_currency;
-- orders with tax by entity and currency
create table finding.taxed as
select o.entity, o.currency, count(*) as orders from canon.shop_order o where o.tax > 0 and exists (select 1 from finding.cents c where c.currency = o.currency) group by o.entity, o.currency;
select 'rounding-line-unexplained' as kind, coalesce(c.entity, c.currency) as name, 'rounding' as field, cast(0 as bigint) as expected_minor, c.cents as actual_minor, c.currency, cast(c.orders as text) as detail
from finding.cents c join finding.taxed t on t.entity is not distinct from c.entity and t.currency = c.currency
where abs(c.cents) >= 20 and 2 * abs(c.cents) >= t.orders and 10 * abs(c.cents) >= 9 * c.moved;
select coalesce(sum(orders), 0) as n from finding.taxed;

-- document.bundle-total-agrees: A document that posts several orders together has the sum of their totals.
select 'order-total-differs' as kind, b.document_id, b.document_id as erp_row, cast(b.orders as text) as name, 'total' as field,
  b.s_total as expected_minor, b.e_total as actual_minor, b.currency, b.why as detail
from pair.bundle b where b.s_total <> b.e_total;
select count(*) as n from pair.bundle;

-- order.customer-agrees: A document is on its order's customer.
select 'customer-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'customer' as field, s_customer as expected, e_customer as actual, s_currency as currency, cast(null as text) as detail
from pair.sale where not incomplete and s_customer is not null and e_customer is distinct from s_customer
union all
select 'customer-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'email' as field, s_email_form as expected, e_email_form as actual, s_currency as currency,
  case when s_email is not distinct from e_email then 'spelling' when e_email is null then 'missing in the ERP' when s_email is null then 'missing in the shop' end as detail
from pair.sale where not incomplete and s_email_form is distinct from e_email_form and s_customer is null;
select orders as n from pair.coverage;

-- order.payer-agrees: What a company location buys is billed to the customer who pays for that location.
-- whom each company location is billed to
create table finding.company_bill as
select o.order_id, o.company, o.payer, o.currency, d.customer_key as customer, min(d.document_id) as document_id
from canon.shop_order o join pair.erp_member m on m.group_id = o.order_id and m.role = 'primary'
join canon.erp_document d on d.document_id = m.document_id and d.class in ('invoice', 'order') and d.customer_key is not null
where o.company is not null and o.customer_key is null group by o.order_id, o.company, o.payer, o.currency, d.customer_key;
-- who pays for each company location
create table finding.company_payer as
select b.company, b.payer, case when exists (select 1 from finding.company_bill k where k.payer = k.customer) then b.payer end as told, min(case when c.companies = 1 then b.customer end) as own
from finding.company_bill b
join (select customer, count(distinct company) as companies from finding.company_bill group by customer) c on c.customer = b.customer
group by b.company, b.payer;
select 'customer-differs' as kind, b.order_id as group_id, min(b.document_id) as document_id, b.order_id as shop_row, min(b.document_id) as erp_row, 'customer' as field, coalesce(p.told, p.own) as expected, min(b.customer) as actual, b.currency, cast(null as text) as detail
from finding.company_bill b join finding.company_payer p on p.company = b.company and p.payer is not distinct from b.payer
where b.customer <> p.told or (p.told is null and b.customer <> p.own and exists (select 1 from finding.company_bill k where k.customer = b.customer and k.company <> b.company))
group by b.order_id, p.told, p.own, b.currency;
select count(distinct order_id) as n from finding.company_bill;

-- order.entity-agrees: Invoices and credit memos are in the books of the entity whose shop sold the order.
select 'entity-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'entity' as field,
  s_entity as expected, e_entity as actual, s_total as expected_minor, e_total as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_entity is not null and s_entity is distinct from e_entity
union all
select 'entity-differs', r.group_id, r.document_id, r.refund_id, r.document_id, 'entity', o.entity, d.entity, r.s_amount, r.e_amount, d.currency
from pair.refund r join canon.shop_order o on o.order_id = r.group_id join canon.erp_document d on d.document_id = r.document_id
where o.entity is not null and o.entity is distinct from d.entity
union all
select 'entity-differs', b.group_id, b.document_id, b.refund_id, b.document_id, 'entity', o.entity, d.entity, b.s_amount, b.e_amount, b.currency
from pair.refund_break b join canon.shop_order o on o.order_id = b.group_id join canon.erp_document d on d.document_id = b.document_id
where b.kind in ('amount-differs', 'in-other-currency') and o.entity is not null and o.entity is distinct from d.entity;
select orders as n from pair.coverage;

-- document.period-agrees: A document is posted in the period in which the order was placed or fulfilled; where orders are billed when they ship, in that of the shipment.
-- whether orders are billed when they are shipped
create table if not exists finding.billing_policy as
with span as (
  select min(placed_on) as first_day, max(placed_on) as last_day from canon.shop_order
), shipped_later as (
  select case when (o.placed_on - w.first_day) * 3 < w.last_day - w.first_day then 1 when (o.placed_on - w.first_day) * 3 < (w.last_day - w.first_day) * 2 then 2 else 3 end as third, count(*) as orders, sum(case when d.posted_on >= o.fulfilled_on then 1 else 0 end) as at_shipment
  from span w, pair.erp_member m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where d.class = 'invoice' and o.fulfilled_on > o.placed_on and d.posted_on is not null and o.fulfilment_status = 'fulfilled'
  group by 1
)
select coalesce(bool_or(orders >= 15 and at_shipment * 10 >= orders * 8), false) as at_shipment,
  coalesce(not bool_or(orders >= 15 and at_shipment * 10 >= orders * 8) and sum(orders) >= 15 and sum(at_shipment) * 10 <= sum(orders) * 2, false) as at_order
from shipped_later;
-- documents posted on another day
create table finding.posted_elsewhere as
select group_id, document_id, s_currency, s_total, placed_on, fulfilled_on, at_order and (documents = 1 or first_is_late) as at_order,
  case when at_order and documents > 1 and first_is_late then first_on else posted_on end as posted_on
from (
  select s.group_id, s.document_id, s.documents, s.s_currency, s.s_total, s.placed_on, s.fulfilled_on, s.posted_on, s.class = 'invoice' and y.at_order as at_order, f.first_on,
    not exists (select 1 from canon.period p where s.placed_on between p.first_day and p.last_day and f.first_on between p.first_day and p.last_day) as first_is_late
  from finding.billing_policy y, pair.sale s left join (
    select m.group_id, min(d.posted_on) as first_on from pair.erp_several m join pair.erp_member k on k.group_id = m.group_id join canon.erp_document d on d.document_id = k.document_id group by m.group_id
  ) f on f.group_id = s.group_id
  where not s.incomplete and s.posted_on <> s.placed_on
) s;
-- refunds posted on another day
create table finding.refund_elsewhere as
select r.group_id, r.document_id, d.currency, d.total, s.refunded_on, d.posted_on
from pair.refund r join canon.shop_refund s on s.refund_id = r.refund_id join canon.erp_document d on d.document_id = r.document_id
where s.refunded_on is not null and d.posted_on <> s.refunded_on and not d.incomplete;
select 'period-differs' as kind, e.group_id, e.document_id, e.group_id as shop_row, e.document_id as erp_row, 'postedOn' as field,
  cast(e.placed_on as text) as expected, cast(e.posted_on as text) as actual, e.s_total as expected_minor, e.s_total as actual_minor, e.s_currency as currency, p.name as detail
from finding.posted_elsewhere e join canon.period p on e.placed_on between p.first_day and p.last_day
where not (e.posted_on between p.first_day and p.last_day + 0)
  and case when e.at_order then not exists (select 1 from canon.shop_order o join canon.shop_payment y on y.ref_key = o.ref_key join canon.period f on y.occurred_on between f.first_day and f.last_day
    where o.order_id = e.group_id and coalesce(y.type, 'payment') in ('charge', 'sale', 'capture', 'payment') and e.posted_on between f.first_day and f.last_day + 0) else (not exists (select 1 from canon.period f where e.fulfilled_on between f.first_day and f.last_day and e.posted_on between f.first_day and f.last_day + 0)
  and not exists (select 1 from canon.shop_order o join canon.erp_fulfilment g on g.ref_key = o.ref_key join canon.period f on g.shipped_on between f.first_day and f.last_day
    where o.order_id = e.group_id and o.fulfilment_status is distinct from 'fulfilled' and e.posted_on between f.first_day and f.last_day + 0)) end
union all
select 'period-differs', b.group_id, b.document_id, b.group_id, b.document_id, 'postedOn', cast(b.fulfilled_on as text), cast(b.posted_on as text), b.total, b.total, b.currency, p.name
from (
  select m.group_id, min(d.document_id) as document_id, min(o.fulfilled_on) as fulfilled_on, min(d.posted_on) as posted_on, sum(d.total) as total, min(d.currency) as currency
  from finding.billing_policy y, pair.erp_member m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where y.at_shipment and d.class = 'invoice' and not d.incomplete and o.cancelled_on is null and d.posted_on < o.fulfilled_on and not exists (select 1 from canon.period f
    where d.posted_on between f.first_day and f.last_day + 0 and (o.fulfilled_on between f.first_day and f.last_day
      or exists (select 1 from canon.shop_fulfilment g where g.ref_key = o.ref_key and g.shipped_on between f.first_day and f.last_day)
      or exists (select 1 from canon.erp_fulfilment g where g.ref_key = o.ref_key and g.shipped_on between f.first_day and f.last_day)))
    and exists (select 1 from canon.period p where o.placed_on between p.first_day and p.last_day and d.posted_on between p.first_day and p.last_day + 0)
  group by m.group_id
) b join canon.period p on b.fulfilled_on between p.first_day and p.last_day
union all
select 'period-differs', e.group_id, e.document_id, e.group_id, e.document_id, 'postedOn', cast(e.refunded_on as text), cast(e.posted_on as text), e.total, e.total, e.currency, p.name
from finding.refund_elsewhere e join canon.period p on e.refunded_on between p.first_day and p.last_day
where not (e.posted_on between p.first_day and p.last_day + 0);
select orders as n from pair.coverage;

-- document.is-posted: The documents of paid orders are posted, not left as drafts.
select case when d.class = 'credit' then 'refund-not-posted' else 'document-not-posted' end as kind, m.group_id, d.document_id, m.group_id as shop_row, d.document_id as erp_row,
  'status' as field, 'posted' as expected, d.status as actual, d.total as expected_minor, d.total as actual_minor, d.currency
from pair.document_group m join canon.erp_document d on d.document_id = m.document_id
where (d.class in ('invoice', 'credit') and d.status in ('draft', 'cancelled', 'pending', 'on-hold') or (d.class = 'order' and d.status = 'cancelled' and exists (select 1 from canon.shop_order o where o.order_id = m.group_id and o.cancelled_on is null and o.financial_status in ('paid', 'partially_paid', 'partially_refunded'))
    and not exists (select 1 from pair.document_group i join canon.erp_document v on v.document_id = i.document_id where i.group_id = m.group_id and v.document_id <> d.document_id and v.class in ('order', 'invoice')))) and not d.incomplete
  and (not exists (select 1 from canon.shop_order o where o.order_id = m.group_id and o.cancelled_on is not null)
    or (d.class = 'credit' and d.status <> 'cancelled' and exists (select 1 from pair.document_group i join canon.erp_document v on v.document_id = i.document_id where i.group_id = m.group_id and v.class = 'invoice' and coalesce(v.status, 'posted') not in ('draft', 'cancelled', 'pending', 'on-hold'))));
select count(*) as n from canon.erp_document where status is not null and class in ('invoice', 'credit');

-- document.due-date-agrees: An invoice is due when the order's payment terms say.
select 'due-date-differs' as kind, o.order_id as group_id, min(d.document_id) as document_id, o.order_id as shop_row, min(d.document_id) as erp_row, 'dueOn' as field, cast(o.due_on as text) as expected, cast(max(d.due_on) as text) as actual, o.currency
from canon.shop_order o join pair.erp_member m on m.group_id = o.order_id and m.role = 'primary'
join canon.erp_document d on d.document_id = m.document_id and d.class = 'invoice'
where o.due_on is not null and not o.incomplete
group by o.order_id, o.due_on, o.currency
having sum(case when d.due_on between o.due_on - 1 and o.due_on + 1 then 1 else 0 end) = 0;
select count(*) as n from canon.shop_order where due_on is not null;

-- order.channel-tax-is-not-own: Tax that the sales channel remits is not booked as own tax.
-- accounts of own tax
create table finding.own_tax_account as
select distinct p.account from canon.erp_posting p
join canon.erp_account a on a.account = p.account and a.role = 'tax'
join canon.shop_order o on o.ref_key = p.ref_key and coalesce(o.channel_tax, 0) = 0 and o.tax > 0;
-- own tax booked for orders with tax of a channel
create table finding.own_tax as
select m.group_id, m.document_id, o.currency, o.tax - o.channel_tax as expected, -sum(case when w.account is null then 0 else p.amount end) as booked, o.channel_tax
from pair.document_group m
join canon.shop_order o on o.order_id = m.group_id and o.channel_tax > 0 and not coalesce(o.edited, false) and not o.incomplete
join canon.erp_document d on d.document_id = m.document_id and d.class = 'invoice'
join canon.erp_posting p on p.document = d.number and p.currency = o.currency
left join finding.own_tax_account w on w.account = p.account
group by m.group_id, m.document_id, o.currency, o.tax, o.channel_tax;
select 'account-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tax' as field, expected as expected_minor, booked as actual_minor, currency, 'own tax account' as detail
from finding.own_tax where booked > expected + 2 and 2 * (booked - expected) > channel_tax;
select count(*) as n from finding.own_tax;

-- document.tax-on-tax-accounts: The tax of a document is booked on tax accounts.
-- tax of each document on tax accounts
create table finding.booked_tax as
select m.group_id, min(m.document_id) as document_id, d.currency, sum(d.tax) as tax, sum(p.booked) as booked, sum(p.entries) as entries
from pair.erp_member m
join canon.erp_document d on d.document_id = m.document_id and d.class = 'invoice' and d.tax <> 0
join (select p.document, p.currency, -sum(case when a.role = 'tax' then p.amount else 0 end) as booked, count(*) as entries
  from canon.erp_posting p left join canon.erp_account a on a.account = p.account group by p.document, p.currency) p on p.document = d.number and p.currency = d.currency
where m.role = 'primary' group by m.group_id, d.currency;
select 'account-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tax' as field, tax as expected_minor, booked as actual_minor, currency, 'tax accounts' as detail
from finding.booked_tax where tax - booked > entries + 2
  and not exists (select 1 from canon.shop_order o where o.order_id = group_id and o.currency = booked_tax.currency and abs(o.tax - booked) <= entries + 2)
  and (select 4 * sum(case when abs(tax - booked) <= entries + 2 then 1 else 0 end) >= count(*) from finding.booked_tax);
select count(*) as n from finding.booked_tax;

-- payment.gift-card-draws-on-liability: What is paid by gift card draws on the liability.
-- payments by gift card
create table finding.redemption as
select o.order_id, o.currency, o.gift_card as expected, sum(case when a.role = 'liability' then q.amount else 0 end) as drawn, sum(q.amount) as paid, min(q.payment_id) as erp_row
from canon.shop_order o
join canon.erp_payment q on q.ref_key = o.ref_key and q.currency = o.currency and q.amount > 0 and q.account is not null
left join canon.erp_account a on a.account = q.account
where o.gift_card > 0 and not o.incomplete
  and (q.external_id is null or exists (select 1 from canon.shop_payment y where y.ref_key = o.ref_key and y.external_id = q.external_id and y.gateway in ('gift_card', 'Gift card', 'Gift Card')))
group by o.order_id, o.currency, o.gift_card;
select 'gift-card-treatment-differs' as kind, order_id as group_id, order_id as shop_row, erp_row, 'amount' as field, expected as expected_minor, drawn as actual_minor, currency, 'redemption' as detail
from finding.redemption where drawn < expected and paid >= expected;
select count(*) as n from finding.redemption;

-- order.is-billed: A paid order whose sales order is in the ERP is billed, as soon as the books bill such orders.
-- whether orders are billed when they are shipped
create table if not exists finding.billing_policy as
with span as (
  select min(placed_on) as first_day, max(placed_on) as last_day from canon.shop_order
), shipped_later as (
  select case when (o.placed_on - w.first_day) * 3 < w.last_day - w.first_day then 1 when (o.placed_on - w.first_day) * 3 < (w.last_day - w.first_day) * 2 then 2 else 3 end as third, count(*) as orders, sum(case when d.posted_on >= o.fulfilled_on then 1 else 0 end) as at_shipment
  from span w, pair.erp_member m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where d.class = 'invoice' and o.fulfilled_on > o.placed_on and d.posted_on is not null and o.fulfilment_status = 'fulfilled'
  group by 1
)
select coalesce(bool_or(orders >= 15 and at_shipment * 10 >= orders * 8), false) as at_shipment,
  coalesce(not bool_or(orders >= 15 and at_shipment * 10 >= orders * 8) and sum(orders) >= 15 and sum(at_shipment) * 10 <= sum(orders) * 2, false) as at_order
from shipped_later;
-- when orders are billed
create table finding.invoiced_when as
select coalesce(sum(case when shipped and billed then 1 else 0 end) * 10 >= sum(case when shipped then 8 else 0 end) and sum(case when shipped and billed then 1 else 0 end) >= 5, false) as at_shipment,
  coalesce(sum(case when not shipped and billed then 1 else 0 end) * 10 >= sum(case when not shipped then 6 else 0 end) and sum(case when not shipped and billed then 1 else 0 end) >= 3, false) as at_payment
from (
  select m.group_id, min(o.fulfilment_status) = 'fulfilled' as shipped, bool_or(d.class = 'invoice') as billed
  from pair.document_group m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where o.cancelled_on is null and o.financial_status in ('paid', 'partially_refunded') and d.class in ('order', 'invoice')
  group by m.group_id
) g;
select 'document-not-posted' as kind, m.group_id, min(d.document_id) as document_id, m.group_id as shop_row, min(d.document_id) as erp_row, 'invoice' as field, 'invoiced' as expected, min(d.status) as actual,
  min(o.total) as expected_minor, min(o.total) as actual_minor, min(o.currency) as currency
from pair.document_group m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
where d.class = 'order' and not d.incomplete and not o.incomplete and o.cancelled_on is null and o.total > 0
  and o.financial_status in ('paid', 'partially_refunded') and coalesce(d.status, 'open') <> 'cancelled'
  and (o.fulfilment_status = 'fulfilled' or ((select at_payment from finding.invoiced_when) and not (select at_shipment from finding.billing_policy)))
  and (select at_shipment from finding.invoiced_when)
  and not exists (select 1 from pair.document_group k join canon.erp_document i on i.document_id = k.document_id where k.group_id = m.group_id and i.class = 'invoice')
group by m.group_id;
select count(*) as n from canon.erp_document where class = 'order';

-- order.billed-when-shipped: Where orders are billed when they are shipped, none is billed before.
-- whether orders are billed when they are shipped
create table if not exists finding.billing_policy as
with span as (
  select min(placed_on) as first_day, max(placed_on) as last_day from canon.shop_order
), shipped_later as (
  select case when (o.placed_on - w.first_day) * 3 < w.last_day - w.first_day then 1 when (o.placed_on - w.first_day) * 3 < (w.last_day - w.first_day) * 2 then 2 else 3 end as third, count(*) as orders, sum(case when d.posted_on >= o.fulfilled_on then 1 else 0 end) as at_shipment
  from span w, pair.erp_member m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
  where d.class = 'invoice' and o.fulfilled_on > o.placed_on and d.posted_on is not null and o.fulfilment_status = 'fulfilled'
  group by 1
)
select coalesce(bool_or(orders >= 15 and at_shipment * 10 >= orders * 8), false) as at_shipment,
  coalesce(not bool_or(orders >= 15 and at_shipment * 10 >= orders * 8) and sum(orders) >= 15 and sum(at_shipment) * 10 <= sum(orders) * 2, false) as at_order
from shipped_later;
select 'billed-before-shipped' as kind, m.group_id, d.document_id, m.group_id as shop_row, d.document_id as erp_row, 'fulfilmentStatus' as field, o.fulfilment_status as expected, 'invoiced' as actual, d.total as expected_minor, d.total as actual_minor, d.currency
from pair.document_group m join canon.shop_order o on o.order_id = m.group_id join canon.erp_document d on d.document_id = m.document_id
where (select at_shipment from finding.billing_policy) and d.class = 'invoice' and d.status not in ('draft', 'cancelled') and not o.incomplete and o.cancelled_on is null
  and o.fulfilment_status in ('partial', 'unfulfilled') and d.total > 0
  and (not exists (select 1 from canon.shop_refund r where r.ref_key = o.ref_key) or exists (select 1 from canon.shop_order_line l where l.order_id = o.order_id and l.unfulfilled_quantity > 0))
  and not exists (select 1 from canon.erp_fulfilment f where f.ref_key = o.ref_key and o.fulfilment_status = 'unfulfilled' and coalesce(f.status, 'posted') not in ('cancelled', 'draft'))
  and coalesce((select sum(f.quantity) from canon.erp_fulfilment f where f.ref_key = o.ref_key and coalesce(f.status, 'posted') not in ('cancelled', 'draft')), 0) <= coalesce((select sum(f.quantity) from canon.shop_fulfilment f where f.ref_key = o.ref_key and coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure')), 0)
  and d.total >= coalesce(o.total, 0);
select orders as n from pair.coverage;

-- document.rate-agrees: Foreign documents carry the exchange rate of their day.
-- days on which a rate is needed
create table finding.rate_needed as
select d.currency, d.document_on as day, max(r.valid_from) as valid_from
from (select distinct currency, document_on from canon.erp_document where currency <> 'GBP') d
join canon.fx_rate r on r.currency = d.currency and r.valid_from <= d.document_on and r.valid_from >= d.document_on - 7
group by d.currency, d.document_on;
-- rate of each day
create table finding.rate_of_day as
select n.currency, n.day, min(r.rate) as rate, min(r.valid_from) as valid_from, bool_and(r.per_base) as per_base
from finding.rate_needed n join canon.fx_rate r on r.currency = n.currency and r.valid_from = n.valid_from group by n.currency, n.day;
select 'fx-rate-differs' as kind, g.group_id, d.document_id, g.group_id as shop_row, d.document_id as erp_row, 'rate' as field,
  cast(r.rate as text) as expected, cast(d.rate as text) as actual, d.total as expected_minor, d.base_total as actual_minor, d.currency,
  (select cast(max(o.valid_from) as text) from canon.fx_rate o where o.currency = d.currency and o.rate = d.rate and o.valid_from <= d.document_on) as detail
from canon.erp_document d
join finding.rate_of_day r on r.currency = d.currency and r.day = d.document_on
left join pair.document_group g on g.document_id = d.document_id
where d.rate is not null and not d.incomplete and case when d.per_base = r.per_base then abs(d.rate - r.rate) > '0.000001'
  else abs(cast(d.rate as decimal(38,9)) * cast(r.rate as decimal(18,6)) - 1) > 0.00001 end;
select count(*) as n from canon.erp_document d join finding.rate_of_day r on r.currency = d.currency where d.rate is not null and r.day = d.document_on;

-- document.base-amount-agrees: A document's amount in the base currency is its amount at its own rate.
select 'fx-amount-differs' as kind, g.group_id, d.document_id, g.group_id as shop_row, d.document_id as erp_row, 'baseTotal' as field,
  cast(null as text) as expected, cast(d.rate as text) as actual, d.total as expected_minor, d.base_total as actual_minor, d.currency, cast(d.per_base as text) as detail
from canon.erp_document d
join canon.currency c on c.code = d.currency
join canon.currency b on b.code = 'GBP'
left join pair.document_group g on g.document_id = d.document_id
where d.rate is not null and d.base_total is not null and not d.incomplete and d.currency <> 'GBP'
  and not (case when d.per_base
    then abs(d.base_total * c.factor * d.rate - d.total * b.factor) <= c.factor * d.rate
    else abs(d.total * b.factor * d.rate - d.base_total * c.factor) <= c.factor end)
  and not exists (select 1 from finding.rate_of_day r where r.currency = d.currency and r.day = d.document_on and (case when r.per_base
    then abs(d.base_total * c.factor * r.rate - d.total * b.factor) <= c.factor * r.rate
    else abs(d.total * b.factor * r.rate - d.base_total * c.factor) <= c.factor end));
select count(*) as n from canon.erp_document where rate is not null and base_total is not null;

-- order.rate-is-that-of-the-shop: A foreign order is worth in the books what the shop converted it to.
-- foreign orders beside their documents in the same currency
create table finding.foreign_order as
select m.group_id, d.document_id, d.total as document_total, d.base_total, d.document_on, o.total, o.other_total, o.currency, o.placed_on
from pair.erp_member m join canon.erp_document d on d.document_id = m.document_id join canon.shop_order o on o.order_id = m.group_id
where d.currency = o.currency and o.currency <> 'GBP' and o.other_currency = 'GBP' and o.total > 0 and o.other_total > 100 and d.base_total is not null and not d.incomplete and not o.incomplete;
-- rate of the ERP's table on the day of each foreign order
create table finding.rate_of_order as
select n.currency, n.placed_on, min(r.rate) as rate, bool_and(r.per_base) as per_base
from (
  select o.currency, o.placed_on, max(r.valid_from) as valid_from
  from (select distinct currency, placed_on from finding.foreign_order) o
  join canon.fx_rate r on r.currency = o.currency and r.valid_from <= o.placed_on and r.valid_from >= o.placed_on - 7
  group by o.currency, o.placed_on
) n join canon.fx_rate r on r.currency = n.currency and r.valid_from = n.valid_from group by n.currency, n.placed_on;
select 'fx-rate-differs' as kind, k.group_id, k.document_id, k.group_id as shop_row, k.document_id as erp_row, 'baseTotal' as field, k.other_total as expected_minor, k.base_total as actual_minor, 'GBP' as currency, k.currency as detail
from (
  select o.group_id, min(o.document_id) as document_id, min(o.other_total) as other_total, sum(o.base_total) as base_total, min(o.currency) as currency
  from finding.foreign_order o join finding.rate_of_order r on r.currency = o.currency and r.placed_on = o.placed_on join canon.currency c on c.code = o.currency join canon.currency b on b.code = 'GBP'
  where case when o.total >= 100000000000 or o.other_total >= 100000000000 then false when r.per_base then abs(cast(o.total as decimal(38,0)) * b.factor - cast(o.other_total as decimal(38,0)) * c.factor * r.rate) * 100 > cast(o.other_total as decimal(38,0)) * c.factor * r.rate * 2 else abs(cast(o.total as decimal(38,0)) * b.factor * r.rate - cast(o.other_total as decimal(38,0)) * c.factor) * 100 > cast(o.other_total as decimal(38,0)) * c.factor * 2 end and not exists (select 1 from finding.finding f where f.control in ('document.rate-agrees', 'document.base-amount-agrees') and f.document_id = o.document_id)
  group by o.group_id
) k;
select count(*) as n from canon.shop_order where other_currency <> currency;

-- refund.reaches-erp: Every refund of the shop has a credit memo in the ERP.
select case b.kind when 'missing-in-erp' then 'refund-missing-in-erp' when 'on-wrong-order' then 'refund-on-wrong-order' end as kind, case when b.group_id > 0 then b.group_id end as group_id, b.document_id, coalesce(b.refund_id, case when b.group_id > 0 then b.group_id end) as shop_row,
  r.order_name as name, b.document_id as erp_row,
  case b.kind when 'on-wrong-order' then 'order' when 'in-other-currency' then 'currency' else 'total' end as field,
  case b.kind when 'on-wrong-order' then coalesce(o.name, r.order_name) when 'in-other-currency' then b.currency end as expected,
  case b.kind when 'on-wrong-order' then d.reference when 'in-other-currency' then b.e_currency end as actual,
  b.s_amount as expected_minor, b.e_amount as actual_minor, b.currency
from pair.refund_break b
left join canon.shop_order o on o.order_id = b.group_id
left join canon.shop_refund r on r.refund_id = b.refund_id
left join canon.erp_document d on d.document_id = b.document_id
where b.kind in ('missing-in-erp', 'on-wrong-order');
select count(*) as n from pair.refund_group;

-- refund.known-to-shop: Every credit memo of the ERP belongs to a refund of the shop.
select case b.kind when 'missing-in-shop' then 'refund-missing-in-shop' end as kind, case when b.group_id > 0 then b.group_id end as group_id, b.document_id, coalesce(b.refund_id, case when b.group_id > 0 then b.group_id end) as shop_row,
  r.order_name as name, b.document_id as erp_row,
  case b.kind when 'on-wrong-order' then 'order' when 'in-other-currency' then 'currency' else 'total' end as field,
  case b.kind when 'on-wrong-order' then coalesce(o.name, r.order_name) when 'in-other-currency' then b.currency end as expected,
  case b.kind when 'on-wrong-order' then d.reference when 'in-other-currency' then b.e_currency end as actual,
  b.s_amount as expected_minor, b.e_amount as actual_minor, b.currency
from pair.refund_break b
left join canon.shop_order o on o.order_id = b.group_id
left join canon.shop_refund r on r.refund_id = b.refund_id
left join canon.erp_document d on d.document_id = b.document_id
where b.kind in ('missing-in-shop') and not exists (select 1 from pair.torn_refund)
union all
select 'refund-missing-in-shop', null, u.document_id, null, null, u.document_id, 'total', null, null, null, u.total, u.currency
from pair.unmatched_document u join canon.erp_document d on d.document_id = u.document_id where u.class = 'credit' and not d.incomplete
  and not exists (select 1 from pair.credit_group c where c.document_id = u.document_id)
  and not exists (select 1 from pair.refund_break b where b.document_id = u.document_id) and not exists (select 1 from pair.torn_refund);
select count(*) as n from pair.credit_group;

-- refund.amount-agrees: A credit memo has the amount and the currency of its refund.
select case b.kind when 'amount-differs' then 'refund-amount-differs' when 'in-other-currency' then 'currency-differs' end as kind, case when b.group_id > 0 then b.group_id end as group_id, b.document_id, coalesce(b.refund_id, case when b.group_id > 0 then b.group_id end) as shop_row,
  r.order_name as name, b.document_id as erp_row,
  case b.kind when 'on-wrong-order' then 'order' when 'in-other-currency' then 'currency' else 'total' end as field,
  case b.kind when 'on-wrong-order' then coalesce(o.name, r.order_name) when 'in-other-currency' then b.currency end as expected,
  case b.kind when 'on-wrong-order' then d.reference when 'in-other-currency' then b.e_currency end as actual,
  b.s_amount as expected_minor, b.e_amount as actual_minor, b.currency
from pair.refund_break b
left join canon.shop_order o on o.order_id = b.group_id
left join canon.shop_refund r on r.refund_id = b.refund_id
left join canon.erp_document d on d.document_id = b.document_id
where b.kind in ('amount-differs', 'in-other-currency');
select count(*) as n from pair.refund_group;

-- refund.posted-once: No refund is in the ERP, or in the shop, more than once.
select case b.kind when 'duplicated-in-erp' then 'refund-duplicated-in-erp' when 'duplicated-in-shop' then 'refund-duplicated-in-shop' end as kind, case when b.group_id > 0 then b.group_id end as group_id, b.document_id, coalesce(b.refund_id, case when b.group_id > 0 then b.group_id end) as shop_row,
  r.order_name as name, b.document_id as erp_row,
  case b.kind when 'on-wrong-order' then 'order' when 'in-other-currency' then 'currency' else 'total' end as field,
  case b.kind when 'on-wrong-order' then coalesce(o.name, r.order_name) when 'in-other-currency' then b.currency end as expected,
  case b.kind when 'on-wrong-order' then d.reference when 'in-other-currency' then b.e_currency end as actual,
  b.s_amount as expected_minor, b.e_amount as actual_minor, b.currency
from pair.refund_break b
left join canon.shop_order o on o.order_id = b.group_id
left join canon.shop_refund r on r.refund_id = b.refund_id
left join canon.erp_document d on d.document_id = b.document_id
where b.kind in ('duplicated-in-erp', 'duplicated-in-shop');
select count(*) as n from pair.refund_group;

-- refund.goods-credited: A credit memo names the goods that its refund is for.
-- credited units by order and item
create table finding.credited as
select s.group_id, s.item_key, s.units as s_units, e.units as e_units
from (select p.group_id, coalesce(i.item_key, l.item_key) as item_key, cast(sum(l.quantity * coalesce(i.factor, 1)) as decimal(18,6)) as units
  from (select distinct group_id, refund_id from pair.refund p where not exists (select 1 from pair.refund_break x where x.group_id = p.group_id)) p
  join canon.shop_refund r on r.refund_id = p.refund_id join canon.shop_refund_line l on l.refund = r.external_id
  left join pair.item_of_sku i on i.sku_key = l.item_key where l.item_key is not null and l.amount <> 0 group by 1, 2) s
left join (select m.group_id, l.item_key, cast(sum(l.quantity * coalesce(l.unit_factor, 1)) as decimal(18,6)) as units
  from pair.document_group m join canon.erp_document_line l on l.document_id = m.document_id where m.class = 'credit' and l.item_key is not null group by 1, 2) e
  on e.group_id = s.group_id and e.item_key = s.item_key;
select 'line-missing-in-erp' as kind, k.group_id, p.document_id, p.refund_id as shop_row, p.document_id as erp_row, min(k.item_key) as item_key, 'quantity' as field,
  cast(cast(sum(l.quantity) as decimal(18,6)) as text) as expected, '0' as actual, min(r.external_id) as detail
from finding.credited k
join pair.refund p on p.group_id = k.group_id
join canon.shop_refund r on r.refund_id = p.refund_id
join canon.shop_refund_line l on l.refund = r.external_id and l.amount <> 0
left join pair.item_of_sku i on i.sku_key = l.item_key
where coalesce(k.e_units, 0) < k.s_units and coalesce(i.item_key, l.item_key) = k.item_key
  and not exists (select 1 from canon.erp_document_line a where a.document_id = p.document_id and a.item_key = k.item_key)
  and exists (select 1 from canon.erp_document_line a where a.document_id = p.document_id)
  and exists (select 1 from pair.document_group m join canon.erp_document_line l on l.document_id = m.document_id where m.group_id = k.group_id and m.class <> 'credit' and l.item_key = k.item_key)
group by k.group_id, p.document_id, p.refund_id;
select count(*) as n from finding.credited;

-- refund.rounding-explained: Rounding and balancing lines of a credit memo come from its refund.
select 'rounding-line-unexplained' as kind, p.group_id, p.document_id, p.refund_id as shop_row, p.document_id as erp_row, 'rounding' as field,
  coalesce(r.rounding, 0) as expected_minor, e.amount as actual_minor, r.currency
from pair.refund p join canon.shop_refund r on r.refund_id = p.refund_id
join (select document_id, sum(amount) as amount from canon.erp_document_line where kind = 'rounding' group by document_id) e on e.document_id = p.document_id
where abs(e.amount - coalesce(r.rounding, 0)) > 9 and not exists (select 1 from pair.refund_break x where x.group_id = p.group_id);
select count(*) as n from pair.refund;

-- refund.charges-credited-as-sold: Shipping, duties and tips are credited on the accounts they were sold on.
-- charges given back by order
create table finding.refunded_charge as
select p.group_id, sum(coalesce(r.shipping, 0)) as shipping, sum(coalesce(r.duty, 0)) as duty,
  sum(r.amount - coalesce(r.shipping, 0) - coalesce(r.duty, 0) - coalesce(r.rounding, 0) - coalesce(r.adjustment, 0)) - sum(coalesce(l.amount, 0) + case when o.tax_included then 0 else coalesce(l.tax, 0) end) as rest
from (select distinct group_id, refund_id from pair.refund) p
join canon.shop_refund r on r.refund_id = p.refund_id
join canon.shop_order o on o.order_id = p.group_id
left join (select refund, sum(amount) as amount, sum(coalesce(tax, 0)) as tax from canon.shop_refund_line b
  where b.item_key is not null or exists (select 1 from canon.shop_order_line k where k.external_id = b.line) group by refund) l on l.refund = r.external_id
where not exists (select 1 from pair.refund_break x where x.group_id = p.group_id)
group by p.group_id;
-- charges credited by order
create table finding.credited_charge as
select m.group_id, min(m.document_id) as document_id, min(r.refund_id) as refund_id,
  sum(case when l.kind = 'shipping' then l.amount else 0 end) as shipping, sum(case when l.kind = 'duty' then l.amount else 0 end) as duty, sum(case when l.kind = 'tip' then l.amount else 0 end) as tip,
  sum(case when l.kind not in ('shipping', 'duty', 'tip', 'comment') and l.amount > 0 then l.amount else 0 end) as others,
  coalesce(min(case when l.kind not in ('item', 'shipping', 'duty', 'tip', 'comment') and l.amount > 0 then coalesce(l.account, l.kind) end), 'item') as other_kind,
  max(case when s.shipping > 0 then 1 else 0 end) = 1 as sold_shipping, max(case when s.duty > 0 then 1 else 0 end) = 1 as sold_duty, max(case when s.tip > 0 then 1 else 0 end) = 1 as sold_tip
from (select distinct group_id, document_id from pair.refund) m
join canon.erp_document_line l on l.document_id = m.document_id
join (select group_id, min(refund_id) as refund_id from pair.refund group by group_id) r on r.group_id = m.group_id
left join (
  select g.group_id, sum(x.shipping) as shipping, sum(x.duty) as duty, sum(x.tip) as tip
  from pair.erp_member g join pair.document_charge x on x.document_id = g.document_id where g.role = 'primary' group by g.group_id
) s on s.group_id = m.group_id
where not exists (select 1 from finding.finding f where f.control in ('refund.rounding-explained', 'refund.goods-credited') and f.group_id = m.group_id)
group by m.group_id;
-- charges credited on an account they were not sold on
create table finding.credit_account as
select c.group_id, c.kind, c.account as credited, min(s.account) as sold, min(c.document_id) as document_id, min(c.refund_id) as refund_id, min(c.amount) as amount
from (
  select m.group_id, l.kind, l.account, min(m.document_id) as document_id, min(m.refund_id) as refund_id, sum(l.amount) as amount
  from (select group_id, document_id, min(refund_id) as refund_id from pair.refund group by group_id, document_id) m
  join canon.erp_document_line l on l.document_id = m.document_id and l.kind in ('shipping', 'duty', 'tip') and l.account is not null and l.amount > 0
  where not exists (select 1 from pair.refund_break b where b.group_id = m.group_id) group by m.group_id, l.kind, l.account
) c
join (
  select distinct g.group_id, x.kind, x.account from pair.refund f join pair.erp_member g on g.group_id = f.group_id and g.role = 'primary'
  join canon.erp_document_line x on x.document_id = g.document_id and x.kind in ('shipping', 'duty', 'tip') and x.account is not null
) s on s.group_id = c.group_id and s.kind = c.kind
group by c.group_id, c.kind, c.account having max(case when s.account = c.account then 1 else 0 end) = 0;
select 'account-differs' as kind, c.group_id, c.document_id, c.refund_id as shop_row, c.document_id as erp_row, 'kind' as field,
  'shipping' as expected, c.other_kind as actual, r.shipping as expected_minor, r.shipping as actual_minor, o.currency, 'credit' as detail
from finding.credited_charge c join finding.refunded_charge r on r.group_id = c.group_id join canon.shop_order o on o.order_id = c.group_id
where r.shipping > 0 and c.shipping = 0 and c.others > 0 and c.sold_shipping
union all
select 'account-differs' as kind, c.group_id, c.document_id, c.refund_id as shop_row, c.document_id as erp_row, 'kind' as field,
  'duty' as expected, c.other_kind as actual, r.duty as expected_minor, r.duty as actual_minor, o.currency, 'credit' as detail
from finding.credited_charge c join finding.refunded_charge r on r.group_id = c.group_id join canon.shop_order o on o.order_id = c.group_id
where r.duty > 0 and c.duty = 0 and c.others > 0 and c.sold_duty
union all
select 'account-differs' as kind, c.group_id, c.document_id, c.refund_id as shop_row, c.document_id as erp_row, 'kind' as field,
  'tip' as expected, c.other_kind as actual, case when o.tip > 0 and r.rest = o.tip then o.tip else 0 end as expected_minor, case when o.tip > 0 and r.rest = o.tip then o.tip else 0 end as actual_minor, o.currency, 'credit' as detail
from finding.credited_charge c join finding.refunded_charge r on r.group_id = c.group_id join canon.shop_order o on o.order_id = c.group_id
where case when o.tip > 0 and r.rest = o.tip then o.tip else 0 end > 0 and c.tip = 0 and c.others > 0 and c.sold_tip
union all
select 'account-differs' as kind, a.group_id, a.document_id, a.refund_id as shop_row, a.document_id as erp_row, 'account' as field,
  a.sold as expected, a.credited as actual, a.amount as expected_minor, a.amount as actual_minor, o.currency, 'credit ' || a.kind as detail
from finding.credit_account a join canon.shop_order o on o.order_id = a.group_id;
select count(*) as n from finding.credited_charge;

-- return.carried: What a closed return of the shop took back was received, and restocked, in the ERP.
-- returned units by order and item
create table finding.returned as
select s.ref_key, s.item_key, s.quantity as s_quantity, s.restocked as s_restocked, e.quantity as e_quantity, e.restocked as e_restocked, s.row_id as shop_row, e.row_id as erp_row, s.name, s.external_id, s.returned_on
from (select s.ref_key, coalesce(i.item_key, s.item_key) as item_key, cast(sum(s.quantity * coalesce(i.factor, 1)) as decimal(18,6)) as quantity, cast(sum(s.restocked * coalesce(i.factor, 1)) as decimal(18,6)) as restocked, min(s.return_id) as row_id, min(s.order_name) as name, min(s.external_id) as external_id, max(s.returned_on) as returned_on
  from canon.shop_return s left join pair.item_of_sku i on i.sku_key = s.item_key
  where coalesce(s.status, 'closed') = 'closed' and s.ref_key is not null and s.quantity <> 0 and not exists (select 1 from pair.left_out_order x where x.ref_key = s.ref_key) and not (s.item_key is null and exists (select 1 from canon.shop_order_line l where l.external_id = s.line and l.custom))
    and exists (select 1 from pair.shop_group g join pair.document_group m on m.group_id = g.group_id where g.ref_key = s.ref_key)
  group by 1, 2) s
left join (select e.ref_key, e.item_key, cast(sum(e.quantity * coalesce(f.factor, 1)) as decimal(18,6)) as quantity, cast(sum(e.restocked * coalesce(f.factor, 1)) as decimal(18,6)) as restocked, min(e.return_id) as row_id
  from canon.erp_return e left join (select item_key, max(factor) as factor from pair.item_of_sku group by item_key) f on f.item_key = e.item_key
  where coalesce(e.status, 'posted') not in ('cancelled', 'draft') group by 1, 2) e on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key;
select 'return-not-carried' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = k.ref_key) as group_id, k.shop_row, k.erp_row, k.item_key, k.name, 'quantity' as field,
  cast(k.s_quantity as text) as expected, cast(null as text) as actual, k.external_id as detail
from finding.returned k where k.erp_row is null
union all
select 'restock-differs', (select min(g.group_id) from pair.shop_group g where g.ref_key = k.ref_key) as group_id, k.shop_row, k.erp_row, k.item_key, k.name, 'quantity' as field, cast(k.s_restocked as text), cast(k.e_restocked as text), k.external_id
from finding.returned k where k.erp_row is not null and k.e_restocked < k.s_restocked
union all
select 'restock-differs', (select min(g.group_id) from pair.shop_group g where g.ref_key = k.ref_key) as group_id, k.shop_row, k.erp_row, k.item_key, k.name, 'quantity' as field, '0', cast(k.restocked as text), 'called off'
from (
  select s.ref_key, s.item_key, s.row_id as shop_row, s.name, e.row_id as erp_row, e.restocked
  from (select s.ref_key, coalesce(i.item_key, s.item_key) as item_key, min(s.return_id) as row_id, min(s.order_name) as name
    from canon.shop_return s left join pair.item_of_sku i on i.sku_key = s.item_key
    where s.status in ('canceled', 'cancelled') and s.ref_key is not null and not exists (select 1 from pair.left_out_order x where x.ref_key = s.ref_key) group by 1, 2) s
  join (select e.ref_key, e.item_key, cast(sum(e.restocked) as decimal(18,6)) as restocked, min(e.return_id) as row_id
    from canon.erp_return e where coalesce(e.status, 'posted') not in ('cancelled', 'draft') group by 1, 2) e on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key
) k
where k.restocked > 0
  and not exists (select 1 from finding.returned r where r.ref_key = k.ref_key and r.item_key is not distinct from k.item_key)
  and not exists (select 1 from canon.shop_refund_line l left join pair.item_of_sku i on i.sku_key = l.item_key
    where l.ref_key = k.ref_key and coalesce(i.item_key, l.item_key) is not distinct from k.item_key and coalesce(l.restock_type, '') <> 'no_restock');
select count(*) as n from finding.returned;

-- payment.reaches-erp: Every payment of the shop is in the ERP, and every payment in the ERP is one of the shop.
-- payments by order
create table finding.payment as
select coalesce(s.ref_key, e.ref_key) as ref_key, coalesce(s.currency, e.currency) as currency, s.amount as s_amount, e.amount as e_amount, s.row_id as shop_row, e.row_id as erp_row, coalesce(s.name, e.name) as name, s.paid_on, e.booked_on
from (select ref_key, currency, sum(amount) as amount, min(payment_id) as row_id, min(order_name) as name, max(occurred_on) as paid_on from canon.shop_payment y where type in ('charge', 'sale', 'capture', 'payment', 'change') and ref_key is not null and not exists (select 1 from pair.left_out_order x where x.ref_key = y.ref_key) group by ref_key, currency) s
full outer join (select ref_key, currency, sum(amount) as amount, min(payment_id) as row_id, min(order_name) as name, max(occurred_on) as booked_on from canon.erp_payment y where coalesce(type, 'payment') not in ('refund', 'dispute', 'dispute-reversal', 'chargeback') and ref_key is not null and not exists (select 1 from pair.left_out_order x where x.ref_key = y.ref_key) group by ref_key, currency) e
  on e.ref_key = s.ref_key and e.currency = s.currency;
-- payments in another currency
create table finding.payment_currency as
select s.ref_key, s.name, s.shop_row, e.erp_row, s.currency as s_currency, e.currency as e_currency, s.s_amount, e.e_amount
from (select ref_key, min(name) as name, min(shop_row) as shop_row, min(currency) as currency, min(s_amount) as s_amount from finding.payment where erp_row is null group by ref_key having count(*) = 1) s
join (select ref_key, min(erp_row) as erp_row, min(currency) as currency, min(e_amount) as e_amount from finding.payment where shop_row is null group by ref_key having count(*) = 1) e on e.ref_key = s.ref_key;
select 'payment-missing-in-erp' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'amount' as field, s_amount as expected_minor, e_amount as actual_minor, currency from finding.payment p where erp_row is null and not exists (select 1 from finding.payment_currency c where c.ref_key = p.ref_key)
union all select 'payment-missing-in-shop', (select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'amount' as field, s_amount as expected_minor, e_amount as actual_minor, currency from finding.payment p where shop_row is null and not exists (select 1 from finding.payment_currency c where c.ref_key = p.ref_key);
select count(*) as n from finding.payment;

-- payment.amount-agrees: Payments have the same amount on both sides.
select 'payment-amount-differs' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'amount' as field, s_amount as expected_minor, e_amount as actual_minor, currency from finding.payment p where shop_row is not null and erp_row is not null and s_amount is distinct from e_amount;
select count(*) as n from finding.payment;

-- payment.currency-agrees: A payment is booked in the currency in which it was made.
select 'currency-differs' as kind, g.group_id, p.shop_row, p.erp_row, p.name, 'paymentCurrency' as field, p.s_currency as expected, p.e_currency as actual,
  p.s_amount as expected_minor, p.e_amount as actual_minor, p.s_currency as currency,
  case when exists (select 1 from pair.document_group m join canon.erp_document d on d.document_id = m.document_id where m.group_id = g.group_id and d.currency = p.e_currency) then 'with its documents' else 'payment' end as detail
from finding.payment_currency p left join (select ref_key, min(group_id) as group_id from pair.shop_group group by ref_key) g on g.ref_key = p.ref_key;
select count(*) as n from finding.payment;

-- payment.booked-by-gateway: A payment is booked the way that is agreed for its gateway.
-- gateways of each order
create table finding.gateway as
select ref_key, currency, gateway, sum(amount) as amount, max(case when payout is null then 0 else 1 end) as paid_out
from canon.shop_payment y where type in ('charge', 'sale', 'capture', 'payment', 'change') and ref_key is not null and not exists (select 1 from pair.left_out_order x where x.ref_key = y.ref_key) group by ref_key, currency, gateway;
-- ways the ERP has each order paid
create table finding.way as
select ref_key, currency, coalesce(y.gateway, y.account) as way, sum(amount) as amount from canon.erp_payment y where coalesce(type, 'payment') not in ('refund', 'dispute', 'dispute-reversal', 'chargeback') and ref_key is not null and not exists (select 1 from pair.left_out_order x where x.ref_key = y.ref_key) group by ref_key, currency, coalesce(y.gateway, y.account);
-- ways of orders paid in one way
create table finding.gateway_way as
select g.gateway, w.way, count(*) as orders
from (select ref_key, min(gateway) as gateway from finding.gateway group by ref_key having count(*) = 1 and min(gateway) is not null) g
join (select ref_key, min(way) as way from finding.way group by ref_key having count(*) = 1 and min(way) is not null) w on w.ref_key = g.ref_key
group by g.gateway, w.way;
-- ways that are of one gateway
create table finding.own_way as
select g.gateway, g.way, g.orders from finding.gateway_way g
join (select way, sum(orders) as orders from finding.gateway_way group by way) w on w.way = g.way
join (select gateway, sum(orders) as orders from finding.gateway_way group by gateway) a on a.gateway = g.gateway
where g.orders > 1 and 10 * g.orders >= 9 * w.orders and 5 * g.orders >= a.orders;
-- the way each gateway should have
create table finding.right_way as
select g.gateway, coalesce(case when exists (select 1 from finding.way w where w.way = cast(null as text)) then cast(null as text) end, min(o.way)) as way
from (select distinct gateway from finding.gateway where gateway is not null) g left join finding.own_way o on o.gateway = g.gateway
group by g.gateway;
-- orders paid another way
create table finding.other_way as
select ref_key, currency, min(case when amount > 0 then way end) as expected, min(case when amount < 0 then way end) as actual, sum(case when amount > 0 then amount else 0 end) as amount
from (
  select ref_key, currency, way, sum(amount) as amount, max(unknown) as unknown from (
    select g.ref_key, g.currency, r.way, g.amount, case when r.way is null then 1 else 0 end as unknown from finding.gateway g left join finding.right_way r on r.gateway = g.gateway
    union all
    select w.ref_key, w.currency, coalesce(r.way, w.way), -w.amount, case when w.way is null then 1 else 0 end from finding.way w
    left join finding.own_way o on o.way = w.way left join finding.right_way r on r.gateway = o.gateway
  ) each_way group by ref_key, currency, way
) ways group by ref_key, currency
having max(unknown) = 0 and sum(amount) = 0 and sum(abs(amount)) > 0;
select 'account-differs' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = w.ref_key) as group_id, p.shop_row, p.erp_row, p.name, 'payment method' as field, w.expected, w.actual, w.currency, 'payment method' as detail
from finding.other_way w join finding.payment p on p.ref_key = w.ref_key and p.currency = w.currency and p.shop_row is not null and p.erp_row is not null
where not exists (select 1 from finding.redemption r join canon.shop_order o on o.order_id = r.order_id where o.ref_key = w.ref_key and r.drawn < r.expected and r.expected = w.amount);
select count(*) as n from finding.way;

-- payment.period-agrees: A payment is booked in the period in which the money came.
select 'period-differs' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'payment date' as field, cast(paid_on as text) as expected, cast(booked_on as text) as actual, currency, 'payment' as detail
from finding.payment p where s_amount = e_amount and booked_on not between paid_on - 3 and paid_on + 3
  and not exists (select 1 from canon.period f where p.paid_on between f.first_day and f.last_day and p.booked_on between f.first_day and f.last_day)
  and exists (select 1 from canon.period f where p.paid_on between f.first_day and f.last_day);
select count(*) as n from finding.payment where paid_on is not null and booked_on is not null;

-- payment.dispute-is-booked: Money that a dispute took, or gave back, is booked in the ERP.
-- disputes in the ledger
create table finding.dispute_posting as
select p.ref_key, p.currency, p.amount from canon.erp_posting p join canon.erp_account a on a.account = p.account
where a.name like '%ispute%' or a.name like '%hargeback%' or a.name like '%harge-back%';
-- disputes of each order
create table finding.dispute as
select s.ref_key, s.currency, s.name, s.shop_row, s.moved_on, s.taken, s.given_back, e.erp_row, e.currency as e_currency, coalesce(e.taken, 0) as e_taken, coalesce(e.given_back, 0) as e_given_back,
  exists (select 1 from finding.dispute_posting p where p.currency = s.currency and p.amount in (s.taken, -s.taken) and (p.ref_key is null or p.ref_key = s.ref_key)) as taken_in_journal, exists (select 1 from finding.dispute_posting p where p.currency = s.currency and p.amount in (s.given_back, -s.given_back) and (p.ref_key is null or p.ref_key = s.ref_key)) as given_back_in_journal
from (select ref_key, currency, min(order_name) as name, min(payment_id) as shop_row, max(occurred_on) as moved_on, sum(case when amount < 0 then amount else 0 end) as taken, sum(case when amount > 0 then amount else 0 end) as given_back
  from canon.shop_payment y where (type like 'dispute%' or type like 'chargeback%') and type not like '%fee%' and type not like '%protection%' and ref_key is not null and amount <> 0 and not exists (select 1 from pair.left_out_order x where x.ref_key = y.ref_key) group by ref_key, currency) s
left join (select ref_key, min(currency) as currency, min(payment_id) as erp_row, sum(case when amount < 0 then amount else 0 end) as taken, sum(case when amount > 0 then amount else 0 end) as given_back
  from canon.erp_payment y where (type like 'dispute%' or type like 'chargeback%') and type not like '%fee%' and type not like '%protection%' and ref_key is not null group by ref_key) e on e.ref_key = s.ref_key;
select 'payment-missing-in-erp' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'amount' as field, taken + given_back as expected_minor, case when erp_row is not null then e_taken + e_given_back end as actual_minor, currency, case when e_taken = 0 then 'dispute' else 'reversal' end as detail from finding.dispute p where ((taken < 0 and e_taken = 0 and not taken_in_journal) or (given_back > 0 and e_given_back = 0 and not given_back_in_journal))
union all select 'payment-amount-differs', (select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'amount' as field, taken + given_back as expected_minor, case when erp_row is not null then e_taken + e_given_back end as actual_minor, currency, 'dispute' from finding.dispute p where not ((taken < 0 and e_taken = 0 and not taken_in_journal) or (given_back > 0 and e_given_back = 0 and not given_back_in_journal)) and e_currency = currency and not taken_in_journal and not given_back_in_journal and (taken <> e_taken or given_back <> e_given_back);
select count(*) as n from finding.dispute;

-- payment.paid-back-by-shop: Money that the ERP says was paid back was paid back by the shop.
-- money paid back by order
create table finding.paid_back as
select e.ref_key, e.currency, e.amount as e_amount, greatest(coalesce(s.amount, 0), coalesce(r.amount, 0), coalesce(o.amount, 0)) as s_amount, e.row_id as erp_row, o.order_id, e.name
from (select ref_key, currency, -sum(amount) as amount, min(payment_id) as row_id, min(order_name) as name from canon.erp_payment y
  where type = 'refund' and coalesce(status, 'posted') not in ('draft', 'cancelled') and ref_key is not null and not exists (select 1 from pair.left_out_order x where x.ref_key = y.ref_key) group by ref_key, currency having sum(amount) < 0) e
join (select ref_key, min(order_id) as order_id, min(currency) as currency, sum(refunded) as amount from canon.shop_order where not incomplete group by ref_key) o on o.ref_key = e.ref_key and o.currency = e.currency
left join (select ref_key, currency, sum(abs(amount)) as amount from canon.shop_payment where type not in ('charge', 'sale', 'capture', 'payment', 'authorization', 'void', 'change') group by ref_key, currency) s on s.ref_key = e.ref_key and s.currency = e.currency
left join (select ref_key, currency, sum(coalesce(paid_back, amount)) as amount from canon.shop_refund group by ref_key, currency) r on r.ref_key = e.ref_key and r.currency = e.currency;
select case when e.s_amount = 0 then 'payment-missing-in-shop' else 'payment-amount-differs' end as kind, e.order_id as group_id, cast(null as bigint) as shop_row, e.erp_row, e.name, 'amount' as field,
  case when e.s_amount = 0 then null else e.s_amount end as expected_minor, e.e_amount as actual_minor, e.currency, 'paid back' as detail
from finding.paid_back e
where e.e_amount > e.s_amount and not exists (select 1 from pair.refund_break x join pair.shop_group g on g.group_id = x.group_id where g.ref_key = e.ref_key and (e.s_amount > 0 or x.kind not in ('amount-differs', 'in-other-currency')))
  and not exists (select 1 from pair.torn_refund t where t.order_id = e.order_id);
select count(*) as n from finding.paid_back;

-- payout.reaches-erp: Every payout is posted in the ERP, and every posting is a payout.
-- payouts of the shop
create table finding.shop_payout as
select payout_key, min(payout) as payout, currency, sum(gross) as gross, sum(fee) as fee, sum(net) as net, min(paid_on) as paid_on, min(payout_id) as row_id, 1 as transactions
from canon.shop_payout where payout_key is not null group by payout_key, currency;
-- payouts of the ERP
create table finding.erp_payout as
select payout_key, min(payout) as payout, currency, sum(gross) as gross, sum(fee) as fee, sum(net) as net, min(paid_on) as paid_on, min(payout_id) as row_id, count(*) as receipts
from canon.erp_payout where payout_key is not null group by payout_key, currency;
-- both sides of each payout
create table finding.payout as
select coalesce(s.payout, e.payout) as name, s.row_id as shop_row, e.row_id as erp_row, coalesce(s.currency, e.currency) as currency,
  s.gross as s_gross, e.gross as e_gross, s.fee as s_fee, e.fee as e_fee, s.net as s_net, e.net as e_net, s.paid_on
from finding.shop_payout s full outer join finding.erp_payout e on e.payout_key = s.payout_key and e.currency = s.currency;
select 'payout-missing-in-erp' as kind, cast(null as bigint) as group_id, shop_row, erp_row, name, 'net' as field, s_net as expected_minor, e_net as actual_minor, currency from finding.payout where erp_row is null
union all select 'payout-missing-in-shop', cast(null as bigint) as group_id, shop_row, erp_row, name, 'net' as field, s_net as expected_minor, e_net as actual_minor, currency from finding.payout where shop_row is null;
select count(*) as n from finding.payout;

-- payout.fee-agrees: The fees withheld from a payout are posted.
select 'payout-fee-differs' as kind, cast(null as bigint) as group_id, shop_row, erp_row, name, 'net' as field, s_net as expected_minor, e_net as actual_minor, currency, cast(s_fee as text) as expected, cast(e_fee as text) as actual from finding.payout
where shop_row is not null and erp_row is not null and (s_fee is not null and e_net - s_net = s_fee - coalesce(e_fee, 0) and e_net <> s_net or (s_net = e_net and e_fee is not null and s_fee <> e_fee));
select count(*) as n from finding.payout where shop_row is not null and erp_row is not null;

-- payout.amount-agrees: A payout reaches the ERP with the amount the shop paid out.
select 'payout-amount-differs' as kind, cast(null as bigint) as group_id, shop_row, erp_row, name, 'net' as field, s_net as expected_minor, e_net as actual_minor, currency from finding.payout
where shop_row is not null and erp_row is not null and s_net is distinct from e_net and not (s_fee is not null and e_net - s_net = s_fee - coalesce(e_fee, 0) and e_net <> s_net);
select count(*) as n from finding.payout where shop_row is not null and erp_row is not null;

-- payout.entity-agrees: A payout is in the books of the entity it was paid to.
select 'entity-differs' as kind, s.row_id as shop_row, e.row_id as erp_row, s.payout as name, 'entity' as field, s.entity as expected, e.entity as actual,
  s.net as expected_minor, e.net as actual_minor, s.currency, 'payout' as detail
from (select payout_key, currency, min(payout) as payout, min(entity) as entity, sum(net) as net, min(payout_id) as row_id from canon.shop_payout
  where payout_key is not null and entity in () group by payout_key, currency having min(entity) = max(entity)) s join (select payout_key, currency, min(payout) as payout, min(entity) as entity, sum(net) as net, min(payout_id) as row_id from canon.erp_payout
  where payout_key is not null and entity in () group by payout_key, currency having min(entity) = max(entity)) e on e.payout_key = s.payout_key and e.currency = s.currency
where s.entity <> e.entity;
select count(*) as n from canon.shop_payout s where s.entity is not null and exists (select 1 from canon.erp_payout e where e.payout_key = s.payout_key and e.entity is not null);

-- payout.deposit-is-no-income: The bank deposit of a payout is not booked as income.
-- entries that bring money to the bank and name no order
create table finding.deposit as
select p.document, p.currency, min(p.posted_on) as posted_on, sum(case when a.role = 'bank' then p.amount else 0 end) as banked, sum(case when a.role = 'revenue' then -p.amount else 0 end) as income, sum(case when a.role = 'bank' and p.amount > 0 then 1 else 0 end) as receipts
from canon.erp_posting p join canon.erp_account a on a.account = p.account
where p.ref_key is null and a.role in ('bank', 'revenue')
  and not exists (select 1 from canon.erp_document d where d.number = p.document)
group by p.document, p.currency;
-- deposits of payouts
create table finding.payout_deposit as
select y.name, y.shop_row, y.erp_row, y.currency, max(d.income) as income
from finding.payout y join finding.deposit d on d.currency = y.currency and d.receipts > 0
  and d.banked in (y.s_net, coalesce(y.e_net, y.s_net)) and d.posted_on between y.paid_on and y.paid_on + 5
where y.shop_row is not null and y.s_net > 0
group by y.name, y.shop_row, y.erp_row, y.currency;
select 'account-differs' as kind, cast(null as bigint) as group_id, shop_row, erp_row, name, 'revenue' as field, cast(0 as bigint) as expected_minor, income as actual_minor, currency, 'deposit' as detail
from finding.payout_deposit where income > 0;
select count(*) as n from finding.payout_deposit;

-- payout.duties-clear-what-is-owed: Duties that are withheld from a payout clear the account on which they are owed.
-- entries that clear duties
create table finding.duty_entry as
select p.document, p.currency, p.posted_on, sum(p.amount) as cleared
from canon.erp_posting p join canon.erp_account a on a.account = p.account
where a.role = 'duty' and p.ref_key is null and not exists (select 1 from canon.erp_document d where d.number = p.document)
group by p.document, p.currency, p.posted_on;
-- duties withheld from payouts
create table finding.withheld_duty as
select y.name, y.shop_row, y.erp_row, y.currency, y.paid_on, -k.net as withheld
from finding.payout y join (
  select payout, currency, sum(coalesce(net, amount)) as net from canon.shop_payment where payout is not null and (type like '%customs%' or type like '%duty%' or type like '%duties%' or type like '%import_tax%') group by payout, currency
) k on k.payout = y.name and k.currency = y.currency
where y.shop_row is not null and y.erp_row is not null and k.net <> 0;
select 'account-differs' as kind, cast(null as bigint) as group_id, w.shop_row, w.erp_row, w.name, 'duty' as field, w.withheld as expected_minor, cast(0 as bigint) as actual_minor, w.currency, 'duties' as detail
from finding.withheld_duty w
where exists (select 1 from canon.erp_posting p join canon.erp_account a on a.account = p.account where a.role = 'duty' and p.amount < 0)
  and not exists (select 1 from finding.duty_entry e where e.currency = w.currency and e.cleared = w.withheld and e.posted_on between w.paid_on - 1 and w.paid_on + 5);
select count(*) as n from finding.withheld_duty;

-- order.cancellation-carried: A cancelled order is cancelled, or credited, in the ERP.
select 'cancellation-not-carried' as kind, p.group_id, p.document_id, p.group_id as shop_row, p.document_id as erp_row, 'status' as field,
  'cancelled' as expected, coalesce(p.e_status, p.class) as actual, p.s_total as expected_minor, p.e_total as actual_minor, p.s_currency as currency
from pair.sale p where not p.incomplete and p.cancelled_on is not null and coalesce(p.e_status, '') not in ('cancelled', 'closed', 'voided')
  and not exists (select 1 from pair.refund_shape r where r.group_id = p.group_id and r.credits > 0)
  and not exists (select 1 from pair.torn_refund x where x.order_id = p.group_id);
select count(*) as n from pair.sale where cancelled_on is not null and not incomplete;

-- order.fulfilment-status-agrees: Both sides say the same about whether an order was shipped.
select 'status-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'fulfilmentStatus' as field,
  coalesce(s_fulfilment, 'unfulfilled') as expected, e_fulfilment as actual, s_currency as currency
from pair.sale where not incomplete and e_fulfilment is not null and cancelled_on is null
  and coalesce(s_fulfilment, 'unfulfilled') <> e_fulfilment and coalesce(s_fulfilment, 'unfulfilled') in ('fulfilled', 'partial', 'unfulfilled')
union all
select 'status-differs', o.order_id, d.document_id, o.order_id, d.document_id, 'fulfilmentStatus', coalesce(o.fulfilment_status, 'unfulfilled'), d.fulfilment_status, o.currency
from (select m.group_id, min(m.document_id) as document_id from pair.document_group m join canon.erp_document k on k.document_id = m.document_id where m.class = 'order' group by m.group_id having count(k.fulfilment_status) = count(*) and min(k.fulfilment_status) = max(k.fulfilment_status)) g
join canon.erp_document d on d.document_id = g.document_id join canon.shop_order o on o.order_id = g.group_id
where d.fulfilment_status is not null and not d.incomplete and not o.incomplete and o.cancelled_on is null
  and coalesce(o.fulfilment_status, 'unfulfilled') <> d.fulfilment_status and coalesce(o.fulfilment_status, 'unfulfilled') in ('fulfilled', 'partial', 'unfulfilled')
  and exists (select 1 from pair.group_shape s where s.group_id = g.group_id and s.invoices > 0)
  and not exists (select 1 from pair.document_group k join canon.erp_document i on i.document_id = k.document_id where k.group_id = g.group_id and k.class = 'invoice' and i.fulfilment_status is not null);
select orders as n from pair.coverage;

-- order.refund-status-agrees: An order is shown as refunded only if all of its money went back.
select 'status-differs' as kind, g.group_id, g.document_id, g.group_id as shop_row, g.document_id as erp_row, 'paymentStatus' as field, coalesce(o.financial_status, 'paid') as expected, 'refunded' as actual, o.currency
from (select m.group_id, min(d.document_id) as document_id from pair.document_group m join canon.erp_document d on d.document_id = m.document_id
  where d.payment_status = 'refunded' and m.class <> 'credit' group by m.group_id) g
join canon.shop_order o on o.order_id = g.group_id
where not o.incomplete and o.cancelled_on is null and coalesce(o.financial_status, 'paid') in ('paid', 'partially_refunded')
  and coalesce(o.refunded, 0) < coalesce(o.received, o.total);
select count(*) as n from canon.erp_document where payment_status = 'refunded' or payment_status = 'paid';

-- order.archived-when-done: An order is archived in the shop once it is paid and shipped.
select 'status-differs' as kind, o.order_id as group_id, g.document_id, o.order_id as shop_row, g.document_id as erp_row, 'closedAt' as field, 'archived' as expected,
  case when o.outstanding > 0 then 'not paid' else 'not shipped' end as actual, o.currency
from canon.shop_order o
left join (select m.group_id, min(m.document_id) as document_id, bool_or(m.class = 'order' and d.status = 'open' and d.fulfilment_status in ('unfulfilled', 'partial')) as is_open
  from canon.shop_order k join pair.document_group m on m.group_id = k.order_id join canon.erp_document d on d.document_id = m.document_id
  where m.class <> 'credit' and k.closed_at is not null and k.cancelled_on is null and ((k.outstanding > 0 and k.financial_status in ('pending', 'partially_paid')) or coalesce(k.fulfilment_status, 'unfulfilled') in ('unfulfilled', 'partial')) group by m.group_id) g on g.group_id = o.order_id
where o.closed_at is not null and o.cancelled_on is null and not o.incomplete and ((o.outstanding > 0 and o.financial_status in ('pending', 'partially_paid')) or (g.is_open and coalesce(o.fulfilment_status, 'unfulfilled') in ('unfulfilled', 'partial')));
select count(*) as n from canon.shop_order where closed_at is not null;

-- fulfilment.agrees: Shipments of an order are the same on both sides, and leave the ERP when they leave the shop.
-- shipped units by order and item
create table finding.fulfilment as
select coalesce(s.ref_key, e.ref_key) as ref_key, coalesce(s.item_key, e.item_key) as item_key, s.quantity as s_quantity, e.quantity as e_quantity, s.row_id as shop_row, e.row_id as erp_row, coalesce(s.shipped_on, e.shipped_on) as shipped_on, s.first_on as s_first_on, e.first_on as e_first_on
from (select f.ref_key, coalesce(i.item_key, f.item_key) as item_key, sum(f.quantity) as quantity, min(f.fulfilment_id) as row_id, max(f.shipped_on) as shipped_on, min(f.shipped_on) as first_on from canon.shop_fulfilment f left join pair.item_of_sku i on i.sku_key = f.item_key where coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure') and not exists (select 1 from pair.left_out_order x where x.ref_key = f.ref_key) and not (f.item_key is null and exists (select 1 from canon.shop_order_line l where l.external_id = f.line and l.custom)) group by 1, 2) s
full outer join (select ref_key, item_key, sum(quantity) as quantity, min(fulfilment_id) as row_id, max(shipped_on) as shipped_on, min(shipped_on) as first_on from canon.erp_fulfilment f where coalesce(status, 'posted') not in ('cancelled', 'draft') and not exists (select 1 from pair.left_out_order x where x.ref_key = f.ref_key) group by 1, 2) e
  on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key;
select case when erp_row is null then 'fulfilment-missing-in-erp' when shop_row is null then 'fulfilment-missing-in-shop' else 'fulfilment-quantity-differs' end as kind,
  (select min(g.group_id) from pair.shop_group g where g.ref_key = f.ref_key) as group_id, shop_row, erp_row, item_key, 'quantity' as field, cast(s_quantity as text) as expected, cast(e_quantity as text) as actual
from finding.fulfilment f where s_quantity is distinct from e_quantity
union all
select 'fulfilment-late-in-erp', (select min(g.group_id) from pair.shop_group g where g.ref_key = f.ref_key), min(shop_row), min(erp_row), min(item_key), 'shippedOn', cast(min(s_first_on) as text), cast(min(e_first_on) as text)
from finding.fulfilment f where s_quantity = e_quantity and e_first_on > s_first_on + 1
  and not coalesce(cast(s_first_on as timestamptz) < (select min(created_at) from canon.erp_document), false)
group by ref_key;
select count(*) as n from finding.fulfilment;

-- stock.agrees: Stock is the same on both sides, item by item and location by location.
-- stock of the shop by item and location
create table finding.shop_stock as
select coalesce(i.item_key, s.item_key) as item_key, location_key as place, sum(s.available) as available, min(s.sku) as sku, min(s.location) as location, sum(cast(s.on_hand * coalesce(i.factor, 1) as decimal(18,6))) as quantity, cast(max(coalesce(i.factor, 1)) as decimal(18,6)) as factor, min(s.stock_id) as row_id
from canon.shop_stock s left join pair.item_of_sku i on i.sku_key = s.item_key group by 1, 2;
-- stock of the ERP by item and location
create table finding.erp_stock as
select item_key, location_key as place, min(item) as item, min(location) as location, sum(on_hand) as quantity, sum(available) as available, min(stock_id) as row_id from canon.erp_stock group by 1, 2;
-- both sides of each stock level
create table finding.stock as
select coalesce(s.item_key, e.item_key) as item_key, coalesce(s.place, e.place) as place, s.sku, e.item, s.location as s_location, e.location as e_location, s.quantity as s_quantity, e.quantity as e_quantity, s.available as s_available, e.available as e_available, s.factor, s.row_id as shop_row, e.row_id as erp_row
from finding.shop_stock s full outer join finding.erp_stock e on e.item_key = s.item_key and e.place = s.place;
-- units that one side alone shipped or restocked
create table finding.moved_alone as
select item_key, place, ref_key, cast(sum(units) as decimal(18,6)) as units
from (
  select coalesce(i.item_key, m.item_key) as item_key, m.location_key as place, m.ref_key, -m.quantity * coalesce(i.factor, 1) as units from canon.shop_fulfilment m left join pair.item_of_sku i on i.sku_key = m.item_key where coalesce(m.status, 'success') not in ('cancelled', 'error', 'failure')
  union all
  select m.item_key, m.location_key, m.ref_key, m.quantity * coalesce(f.factor, 1) from canon.erp_fulfilment m left join (select item_key, max(factor) as factor from pair.item_of_sku group by item_key) f on f.item_key = m.item_key where coalesce(m.status, 'posted') not in ('cancelled', 'draft')
  union all
  select coalesce(i.item_key, m.item_key), m.location_key, m.ref_key, m.restocked * coalesce(i.factor, 1) from canon.shop_return m left join pair.item_of_sku i on i.sku_key = m.item_key where m.restocked <> 0
  union all
  select coalesce(i.item_key, m.item_key), m.location_key, m.ref_key, m.quantity * coalesce(i.factor, 1) from canon.shop_refund_line m left join pair.item_of_sku i on i.sku_key = m.item_key where m.restocked and m.restock_type = 'return' and not exists (select 1 from canon.shop_return r where r.ref_key = m.ref_key)
  union all
  select m.item_key, m.location_key, m.ref_key, -m.restocked * coalesce(f.factor, 1) from canon.erp_return m left join (select item_key, max(factor) as factor from pair.item_of_sku group by item_key) f on f.item_key = m.item_key where m.restocked <> 0
) m
group by item_key, place, ref_key having sum(units) <> 0;
select 'stock-differs' as kind, (select min(g.group_id) from finding.moved_alone m join pair.shop_group g on g.ref_key = m.ref_key
  where m.item_key = k.item_key and m.place = k.place
    and (select sum(a.units) from finding.moved_alone a where a.item_key = k.item_key and a.place = k.place) between k.s_quantity - k.e_quantity and k.s_quantity - k.e_quantity + coalesce(k.factor, 1) - 1) as group_id, shop_row, erp_row, item_key, s_location as name, 'quantity' as field, cast(s_quantity as text) as expected, cast(e_quantity as text) as actual, cast(null as text) as detail
from finding.stock k where shop_row is not null and erp_row is not null and (s_quantity is null or e_quantity is null or e_quantity < s_quantity or e_quantity - s_quantity >= factor) and s_quantity is distinct from e_quantity
union all
select 'stock-differs', null, shop_row, erp_row, item_key, s_location, 'available', cast(s_available as text), cast(e_available as text), null
from finding.stock k where shop_row is not null and erp_row is not null and not ((s_quantity is null or e_quantity is null or e_quantity < s_quantity or e_quantity - s_quantity >= factor) and s_quantity is distinct from e_quantity) and factor = 1
  and ((e_quantity <> floor(e_quantity) or e_available <> floor(e_available)) and s_available <> floor(e_available) or e_available < 0 and s_available = 0)
union all
select 'stock-missing-in-erp', null, shop_row, null, item_key, s_location, 'quantity', cast(s_quantity as text), null, null
from finding.stock k where erp_row is null and s_quantity <> 0 and exists (select 1 from finding.erp_stock e where e.place = k.place)
union all
select 'stock-missing-in-shop', null, null, erp_row, item_key, e_location, 'quantity', null, cast(e_quantity as text), null
from finding.stock k where shop_row is null and e_quantity <> 0 and exists (select 1 from finding.shop_stock s where s.place = k.place)
union all
select 'stock-location-unmapped', null, min(shop_row), null, null, min(s_location), 'location', min(s_location), null, cast(count(*) as text)
from finding.stock k where erp_row is null and not exists (select 1 from finding.erp_stock e where e.place = k.place) group by place
union all
select 'stock-location-unmapped', null, null, min(erp_row), null, min(e_location), 'location', null, min(e_location), cast(count(*) as text)
from finding.stock k where shop_row is null and not exists (select 1 from finding.shop_stock s where s.place = k.place) group by place;
select count(*) as n from finding.stock;

-- order-line.location-agrees: A line of the ERP leaves from the location the shop assigned it to.
-- places of the shop by name
create table finding.shop_place as
select distinct location, location_key from canon.shop_order_line where position(' + ' in location) = 0
union select distinct location, location_key from canon.shop_fulfilment where location is not null
union select distinct location, location_key from canon.shop_stock where location is not null;
-- lines of the ERP at another place
create table finding.line_elsewhere as
select m.group_id, m.document_id, l.line_id as shop_row, e.line_id as erp_row, l.item_key, l.location as s_location, e.location as e_location
from pair.document_group m
join canon.erp_document_line e on e.document_id = m.document_id and e.location_key is not null and e.shop_line is not null
join canon.shop_order_line l on l.order_id = m.group_id and l.external_id = e.shop_line and l.location_key <> e.location_key
join canon.shop_order o on o.order_id = l.order_id and not o.incomplete and o.cancelled_on is null
join canon.erp_document d on d.document_id = m.document_id and d.class <> 'credit'
where (not exists (select 1 from canon.erp_document_line k where k.document_id = e.document_id and k.shop_line = e.shop_line and k.location_key <> e.location_key)
  and not exists (select 1 from canon.shop_fulfilment f where f.line = l.external_id and f.location_key = e.location_key) and not exists (select 1 from finding.shop_place p where p.location_key = e.location_key and position(' + ' || p.location || ' + ' in ' + ' || l.location || ' + ') > 0)) or (position(' + ' in l.location) > 0 and exists (select 1 from finding.shop_place p where p.location_key = e.location_key and position(' + ' || p.location || ' + ' in ' + ' || l.location || ' + ') > 0)
  and exists (select 1 from canon.erp_document_line k where k.document_id = e.document_id and k.shop_line = e.shop_line and k.location_key = e.location_key and k.line_id <> e.line_id)
  and not exists (select 1 from canon.erp_document_line k where k.document_id = e.document_id and k.shop_line = e.shop_line and k.location_key <> e.location_key)
  and coalesce((select sum(f.quantity) from canon.shop_fulfilment f where f.line = l.external_id and f.location_key = e.location_key and coalesce(f.status, 'success') not in ('cancelled', 'error', 'failure')), 0) < l.quantity);
select 'location-differs' as kind, group_id, min(document_id) as document_id, min(shop_row) as shop_row, min(erp_row) as erp_row, min(item_key) as item_key, 'location' as field, min(s_location) as expected, min(e_location) as actual, cast(count(distinct shop_row) as text) as detail
from finding.line_elsewhere group by group_id;
select count(*) as n from canon.erp_document_line where location_key is not null;

-- return.location-agrees: What came back is received in the ERP at the place where the shop took it back.
-- returned items received at another place
create table finding.received_elsewhere as
select s.ref_key, s.item_key, min(s.shop_row) as shop_row, min(e.return_id) as erp_row, min(s.location) as s_location, min(e.location) as e_location
from (
  select s.ref_key, coalesce(i.item_key, s.item_key) as item_key, min(s.return_id) as shop_row, min(s.location) as location
  from canon.shop_return s left join pair.item_of_sku i on i.sku_key = s.item_key
  where coalesce(s.status, 'closed') = 'closed' and s.restocked > 0 and s.location_key is not null and s.ref_key is not null and not exists (select 1 from pair.left_out_order x where x.ref_key = s.ref_key)
  group by 1, 2
) s join canon.erp_return e on e.ref_key = s.ref_key and e.item_key is not distinct from s.item_key
where e.restocked > 0 and coalesce(e.status, 'posted') not in ('cancelled', 'draft') and not exists (select 1 from canon.shop_return k left join pair.item_of_sku i on i.sku_key = k.item_key
    where k.ref_key = s.ref_key and coalesce(i.item_key, k.item_key) is not distinct from s.item_key and k.location_key = e.location_key)
group by s.ref_key, s.item_key;
select 'location-differs' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = k.ref_key) as group_id, min(k.shop_row) as shop_row, min(k.erp_row) as erp_row, min(k.item_key) as item_key, 'returnLocation' as field, min(k.s_location) as expected, min(k.e_location) as actual, 'return' as detail
from finding.received_elsewhere k group by k.ref_key;
select count(*) as n from canon.erp_return where location_key is not null;

-- item-reference.leads-to-the-right-item: A SKU is mapped to the ERP item that is the same thing.
select 'sku-mapped-to-wrong-item' as kind, m.group_id, m.document_id, min(l.line_id) as shop_row, min(e.line_id) as erp_row, w.wrong_key as item_key, min(w.sku) as name, 'item' as field,
  min(w.right_item) as expected, min(w.wrong_item) as actual, sum(l.amount) as expected_minor, min(o.currency) as currency, min(w.because) as detail
from pair.wrong_reference w
join canon.shop_order_line l on l.item_key = w.sku_key and l.kind = 'item'
join canon.shop_order o on o.order_id = l.order_id and not o.incomplete
join pair.erp_member m on m.group_id = l.order_id and m.role = 'primary'
join canon.erp_document_line e on e.document_id = m.document_id and e.item_key = w.wrong_key
group by m.group_id, m.document_id, w.wrong_key, w.sku_key;
select count(*) as n from pair.item_of_sku;

-- item.not-blocked: Items that are sold are not blocked in the ERP.
select 'sku-blocked-in-erp' as kind, i.item_id as erp_row, i.item_key, min(l.sku) as name, 'blocked' as field, 'no' as expected, 'yes' as actual, min(l.line_id) as shop_row, cast(count(*) as text) as detail
from canon.erp_item i
join (select coalesce(r.item_key, l.item_key) as item_key, l.sku, l.line_id from canon.shop_order_line l left join pair.item_of_sku r on r.sku_key = l.item_key) l on l.item_key = i.item_key
where i.blocked group by i.item_id, i.item_key;
select count(*) as n from canon.erp_item;

-- sku.is-unique: A SKU is one variant of the shop, and one item of the ERP.
select 'sku-duplicated' as kind, max(item_id) as shop_row, cast(null as bigint) as erp_row, sku_key as item_key, min(sku) as name, 'sku' as field, '1' as expected, cast(count(distinct variant_id) as text) as actual, cast(null as text) as detail
from canon.shop_item where sku_key is not null and variant_id is not null and coalesce(status, 'active') <> 'archived'
group by sku_key having count(distinct variant_id) > 1
union all
select 'sku-duplicated', null, k.item_id, k.item_key, k.item, 'barcode', i.item, k.item, k.created_by
from canon.erp_item k join canon.erp_item i on i.barcode = k.barcode and i.item_id <> k.item_id and i.created_at < k.created_at
where k.barcode <> '' and k.created_by is not null and k.created_by is distinct from i.created_by
  and not exists (select 1 from canon.erp_item e where e.barcode = k.barcode and e.item_id <> k.item_id and e.item_id <> i.item_id and e.created_at < k.created_at and e.item_id < i.item_id);
select (select count(*) from canon.shop_item) + (select count(*) from canon.erp_item) as n;

-- sku.stays-with-its-variant: A variant of the shop has the SKU under which it was sold.
select 'sku-attribute-differs' as kind, min(i.item_id) as shop_row, cast(null as bigint) as erp_row, min(i.sku_key) as item_key, min(i.sku) as name, 'sku' as field,
  min(l.sku) as expected, min(i.sku) as actual, 'its variant was sold as ' || min(l.sku) as detail
from canon.shop_item i join canon.shop_order_line l on l.variant = i.variant_id
where i.sku_key is not null and l.item_key is not null and l.kind = 'item' and l.item_key <> i.sku_key
group by i.variant_id;
select count(*) as n from canon.shop_item where variant_id is not null;

-- item.attributes-agree: Price, barcode and status of an item are the same on both sides, where the two keep them alike.
-- items of both sides
create table finding.item_pair as
select i.item_id as shop_row, j.item_id as erp_row, i.sku, j.item_key,
  coalesce(r.factor, 1) = 1 and not exists (select 1 from pair.item_of_sku k where k.item_key = j.item_key and k.sku_key <> i.sku_key) as is_single
from canon.shop_item i left join pair.item_of_sku r on r.sku_key = i.sku_key
join canon.erp_item j on j.item_key = coalesce(r.item_key, i.sku_key)
where coalesce(i.status, 'active') <> 'archived'
  and not exists (select 1 from canon.shop_order_line l where l.variant = i.variant_id and l.item_key <> i.sku_key)
  and i.sku_key in (select sku_key from canon.shop_item group by sku_key having count(*) = 1)
  and j.item_key in (select item_key from canon.erp_item group by item_key having count(*) = 1);
-- fields of both sides
create table finding.item_field as
select p.shop_row, p.erp_row, p.sku, p.item_key, 'barcode' as field, case when p.is_single then nullif(i.barcode, '') end as expected, coalesce(j.barcode, '') as actual from finding.item_pair p join canon.shop_item i on i.item_id = p.shop_row join canon.erp_item j on j.item_id = p.erp_row where case when p.is_single then nullif(i.barcode, '') end is not null and coalesce(j.barcode, '') is not null
union all
select p.shop_row, p.erp_row, p.sku, p.item_key, 'status' as field, case when i.status not in ('active', 'draft', 'archived') or exists (select 1 from canon.erp_item k where k.status = i.status) then i.status end as expected, coalesce(j.status, '') as actual from finding.item_pair p join canon.shop_item i on i.item_id = p.shop_row join canon.erp_item j on j.item_id = p.erp_row where case when i.status not in ('active', 'draft', 'archived') or exists (select 1 from canon.erp_item k where k.status = i.status) then i.status end is not null and coalesce(j.status, '') is not null;
select 'sku-attribute-differs' as kind, f.shop_row, f.erp_row, f.item_key, f.sku as name, f.field, f.expected, nullif(f.actual, '') as actual
from finding.item_field f
where f.expected <> f.actual
  and f.field in (select field from finding.item_field group by field having sum(case when expected = actual then 1 else 0 end) >= 5 and sum(case when expected = actual then 1 else 0 end) > sum(case when expected <> actual then 1 else 0 end));
select count(*) as n from finding.item_field;

-- item.list-price-is-asked: The shop asks the price that its price list states for the day.
-- prices the shop asks
create table finding.asked_price as
select i.item_id as shop_row, q.list_price_id as erp_row, i.sku, q.item_key, q.list, i.price as shop_price, q.price as list_price, q.changed_by
from (
  select p.*, row_number() over (partition by p.list, p.item_key, p.currency order by p.starts_on desc nulls last, p.ends_on nulls last, p.price, p.list_price_id) as place
  from canon.erp_list_price p where coalesce(p.starts_on <= date '2024-03-31', true) and coalesce(p.ends_on >= date '2024-03-31', true)
) q
join (select j.item_id, j.variant_id, j.sku, j.sku_key, j.price, coalesce(r.item_key, j.sku_key) as item_key from canon.shop_item j left join pair.item_of_sku r on r.sku_key = j.sku_key
  where coalesce(r.factor, 1) = 1 and j.price <> 0 and coalesce(j.status, 'active') <> 'archived') i on i.item_key = q.item_key
where q.place = 1 and not exists (select 1 from canon.shop_order_line l where l.variant = i.variant_id and l.item_key <> i.sku_key)
  and i.sku_key in (select sku_key from canon.shop_item group by sku_key having count(*) = 1);
select 'sku-attribute-differs' as kind, a.shop_row, a.erp_row, a.item_key, a.sku as name, 'price' as field, cast(a.shop_price as text) as expected, cast(a.list_price as text) as actual
from finding.asked_price a where a.shop_price <> a.list_price and a.list in (select list from finding.asked_price group by list having sum(case when shop_price = list_price then 1 else 0 end) >= 5 and sum(case when shop_price = list_price then 1 else 0 end) > sum(case when shop_price <> list_price then 1 else 0 end));
select count(*) as n from finding.asked_price;

-- item.price-lists-keep-their-own: An integration writes the prices of the shop into the list of the shop only.
select 'sku-attribute-differs' as kind, a.shop_row, a.erp_row, a.item_key, a.sku as name, 'priceList' as field, 'a price of its own' as expected, cast(a.list_price as text) as actual,
  'the price of the shop was written into the list ' || a.list || ' by ' || a.changed_by as detail
from finding.asked_price a
where a.shop_price = a.list_price and a.changed_by in (select created_by from canon.erp_document where created_by is not null group by created_by having count(*) * 5 > (select count(*) from canon.erp_document)) and a.list not in (select list from finding.asked_price group by list having sum(case when shop_price = list_price then 1 else 0 end) >= 5 and sum(case when shop_price = list_price then 1 else 0 end) > sum(case when shop_price <> list_price then 1 else 0 end))
  and a.list in (select list from canon.erp_list_price group by list having sum(case when changed_by in (select created_by from canon.erp_document where created_by is not null group by created_by having count(*) * 5 > (select count(*) from canon.erp_document)) then 1 else 0 end) < sum(case when changed_by in (select created_by from canon.erp_document where created_by is not null group by created_by having count(*) * 5 > (select count(*) from canon.erp_document)) then 0 else 1 end));
select count(*) as n from finding.asked_price;

-- item.compare-at-price-above-price: A price that is shown crossed out is above the price asked.
select 'sku-attribute-differs' as kind, i.item_id as shop_row, cast(null as bigint) as erp_row, i.sku_key as item_key, coalesce(i.sku, i.title) as name, 'compareAtPrice' as field,
  cast(i.price as text) as expected, cast(i.compare_at_price as text) as actual, 'its compare-at price is not above its price' as detail
from canon.shop_item i where i.compare_at_price <= i.price and i.price > 0 and coalesce(i.status, 'active') <> 'archived';
select count(*) as n from canon.shop_item where compare_at_price is not null;

-- item.known-to-shop: Items that the ERP holds for variants of a product are variants of that product in the shop.
select 'sku-missing-in-shop' as kind, cast(null as bigint) as shop_row, j.item_id as erp_row, j.item_key, j.item as name, 'productId' as field, cast(null as text) as expected, j.product_id as actual
from canon.erp_item j
where not coalesce(j.blocked, false) and exists (select 1 from canon.shop_item i where i.product_id = j.product_id)
  and not exists (select 1 from canon.shop_item i where i.sku_key = j.item_key)
  and not exists (select 1 from canon.shop_item i where i.variant_id = j.variant_id)
  and not exists (select 1 from pair.item_of_sku r join canon.shop_item i on i.sku_key = r.sku_key where r.item_key = j.item_key);
select count(*) as n from canon.erp_item where product_id is not null;
