import type { Control } from '../../control.ts';

/** A charge that is paid back, as the refund tells it and as credit memos should show it. */
interface Charge {
  readonly kind: 'shipping' | 'duty' | 'tip';
  /** SQL of what the refunds of an order gave back of it; `r` sums them up. */
  readonly paidBack: string;
}

const charges: readonly Charge[] = [
  { kind: 'shipping', paidBack: 'r.shipping' },
  { kind: 'duty', paidBack: 'r.duty' },
  // Refunds do not name the tip: it is what their goods and parts leave, where that is the whole tip of the order.
  { kind: 'tip', paidBack: 'case when o.tip > 0 and r.rest = o.tip then o.tip else 0 end' },
];

/** Credited as something else: nothing of the charge is on the memos, although the invoices have lines for it. */
const elsewhere = ({ kind, paidBack }: Charge): string =>
  `select 'account-differs' as kind, c.group_id, c.document_id, c.refund_id as shop_row, c.document_id as erp_row, 'kind' as field,
  '${kind}' as expected, c.other_kind as actual, ${paidBack} as expected_minor, ${paidBack} as actual_minor, o.currency, 'credit' as detail
from finding.credited_charge c join finding.refunded_charge r on r.group_id = c.group_id join canon.shop_order o on o.order_id = c.group_id
where ${paidBack} > 0 and c.${kind} = 0 and c.others > 0 and c.sold_${kind}`;

/** Credited as what it is, on an account that no invoice of the order has it on. */
const onOtherAccount = `select 'account-differs' as kind, a.group_id, a.document_id, a.refund_id as shop_row, a.document_id as erp_row, 'account' as field,
  a.sold as expected, a.credited as actual, a.amount as expected_minor, a.amount as actual_minor, o.currency, 'credit ' || a.kind as detail
from finding.credit_account a join canon.shop_order o on o.order_id = a.group_id`;

export const chargesCreditedAsSold: Control = {
  id: 'refund.charges-credited-as-sold',
  claim: 'Shipping, duties and tips are credited on the accounts they were sold on.',
  why: 'An account that takes charges in and never gives them back does not balance: freight, duties owed, tips owed.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['account-differs'],
  grain: 'refund',
  cannot: (facts) => {
    if (!facts.has('shop_refund')) return 'the shop side came without refunds';
    if (!facts.has('erp_document_line')) return 'the ERP documents came without lines';
    return null;
  },
  steps: () => [
    {
      name: 'charges given back by order',
      sql: `create table finding.refunded_charge as
select p.group_id, sum(coalesce(r.shipping, 0)) as shipping, sum(coalesce(r.duty, 0)) as duty,
  sum(r.amount - coalesce(r.shipping, 0) - coalesce(r.duty, 0) - coalesce(r.rounding, 0) - coalesce(r.adjustment, 0)) - sum(coalesce(l.amount, 0) + case when o.tax_included then 0 else coalesce(l.tax, 0) end) as rest
from (select distinct group_id, refund_id from pair.refund) p
join canon.shop_refund r on r.refund_id = p.refund_id
join canon.shop_order o on o.order_id = p.group_id
left join (select refund, sum(amount) as amount, sum(coalesce(tax, 0)) as tax from canon.shop_refund_line b
  where b.item_key is not null or exists (select 1 from canon.shop_order_line k where k.external_id = b.line) group by refund) l on l.refund = r.external_id
where not exists (select 1 from pair.refund_break x where x.group_id = p.group_id)
group by p.group_id`,
    },
    {
      name: 'charges credited by order',
      sql: `create table finding.credited_charge as
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
group by m.group_id`,
    },
    {
      name: 'charges credited on an account they were not sold on',
      sql: `create table finding.credit_account as
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
group by c.group_id, c.kind, c.account having max(case when s.account = c.account then 1 else 0 end) = 0`,
    },
  ],
  finding: () => [...charges.map(elsewhere), onOtherAccount].join('\nunion all\n'),
  checked: 'select count(*) as n from finding.credited_charge',
};
