import { bothSides, type Control } from '../../control.ts';

export const payerAgrees: Control = {
  id: 'order.payer-agrees',
  claim: 'What a company location buys is billed to the customer who pays for that location.',
  why: 'The wrong legal entity is invoiced, and cannot deduct the tax.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['customer-differs'],
  grain: 'order',
  cannot: (facts) => {
    const missing = bothSides(facts);
    if (missing !== null) return missing;
    return facts.fills('shop_order', 'company') && facts.fills('erp_document', 'customer_key')
      ? null
      : 'no order is of a company location, or the ERP documents carry no customer';
  },
  steps: () => [
    {
      name: 'whom each company location is billed to',
      sql: `create table finding.company_bill as
select o.order_id, o.company, o.payer, o.currency, d.customer_key as customer, min(d.document_id) as document_id
from canon.shop_order o join pair.erp_member m on m.group_id = o.order_id and m.role = 'primary'
join canon.erp_document d on d.document_id = m.document_id and d.class in ('invoice', 'order') and d.customer_key is not null
where o.company is not null and o.customer_key is null group by o.order_id, o.company, o.payer, o.currency, d.customer_key`,
    },
    {
      // The shop's number for a location is the ERP's only if the ERP uses some of them. Without it, a customer that
      // pays for one location alone is that location's own, and one that pays for several is not.
      name: 'who pays for each company location',
      sql: `create table finding.company_payer as
select b.company, b.payer, case when exists (select 1 from finding.company_bill k where k.payer = k.customer) then b.payer end as told, min(case when c.companies = 1 then b.customer end) as own
from finding.company_bill b
join (select customer, count(distinct company) as companies from finding.company_bill group by customer) c on c.customer = b.customer
group by b.company, b.payer`,
    },
  ],
  finding:
    () => `select 'customer-differs' as kind, b.order_id as group_id, min(b.document_id) as document_id, b.order_id as shop_row, min(b.document_id) as erp_row, 'customer' as field, coalesce(p.told, p.own) as expected, min(b.customer) as actual, b.currency, cast(null as text) as detail
from finding.company_bill b join finding.company_payer p on p.company = b.company and p.payer is not distinct from b.payer
where b.customer <> p.told or (p.told is null and b.customer <> p.own and exists (select 1 from finding.company_bill k where k.customer = b.customer and k.company <> b.company))
group by b.order_id, p.told, p.own, b.currency`,
  checked: 'select count(distinct order_id) as n from finding.company_bill',
};
