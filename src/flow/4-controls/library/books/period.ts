import { bothSides, type Control, comparedOrders } from '../../control.ts';

export const periodAgrees: Control = {
  id: 'document.period-agrees',
  claim: 'A document is posted in the period in which the order was placed or fulfilled.',
  why: 'Revenue in the wrong period is why month-end does not tie.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['period-differs'],
  grain: 'order',
  tolerance: {
    days: 0,
    says: 'Posting some days later within the same period is harmless; days state how far over the end is allowed.',
  },
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('erp_document', 'posted_on') && facts.fills('shop_order', 'placed_on')
      ? null
      : 'posting dates or order dates are missing'),
  steps: () => [
    {
      // Only documents posted on another day than the order was placed can be in another period.
      name: 'documents posted on another day',
      sql: `create table finding.posted_elsewhere as
select group_id, document_id, s_currency, s_total, placed_on, fulfilled_on, posted_on from pair.sale
where not incomplete and posted_on <> placed_on`,
    },
    {
      name: 'refunds posted on another day',
      sql: `create table finding.refund_elsewhere as
select r.group_id, r.document_id, d.currency, d.total, s.refunded_on, d.posted_on
from pair.refund r join canon.shop_refund s on s.refund_id = r.refund_id join canon.erp_document d on d.document_id = r.document_id
where s.refunded_on is not null and d.posted_on <> s.refunded_on and not d.incomplete`,
    },
  ],
  finding: ({ profile }) => {
    const days = profile.tolerances['document.period-agrees']?.days ?? 0;
    return `select 'period-differs' as kind, e.group_id, e.document_id, e.group_id as shop_row, e.document_id as erp_row, 'postedOn' as field,
  cast(e.placed_on as text) as expected, cast(e.posted_on as text) as actual, e.s_total as expected_minor, e.s_total as actual_minor, e.s_currency as currency, p.name as detail
from finding.posted_elsewhere e join canon.period p on e.placed_on between p.first_day and p.last_day
where not (e.posted_on between p.first_day and p.last_day + ${days})
  and not exists (select 1 from canon.period f where e.fulfilled_on between f.first_day and f.last_day and e.posted_on between f.first_day and f.last_day + ${days})
union all
select 'period-differs', e.group_id, e.document_id, e.group_id, e.document_id, 'postedOn', cast(e.refunded_on as text), cast(e.posted_on as text), e.total, e.total, e.currency, p.name
from finding.refund_elsewhere e join canon.period p on e.refunded_on between p.first_day and p.last_day
where not (e.posted_on between p.first_day and p.last_day + ${days})`;
  },
  checked: comparedOrders,
};
