import { bothSides, type Control, toleranceOf } from '../../control.ts';

export const dueDateAgrees: Control = {
  id: 'document.due-date-agrees',
  claim: "An invoice is due when the order's payment terms say.",
  why: 'The customer is dunned too early, or money that is owed is not called for.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['due-date-differs'],
  grain: 'document',
  tolerance: { days: 1, says: "The day ends at another hour in the shop's time zone." },
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'due_on') && facts.fills('erp_document', 'due_on')
      ? null
      : 'the orders of one side carry no due date'),
  finding: ({ profile }) => {
    const days = toleranceOf(dueDateAgrees, profile).days ?? 0;
    return `select 'due-date-differs' as kind, o.order_id as group_id, min(d.document_id) as document_id, o.order_id as shop_row, min(d.document_id) as erp_row, 'dueOn' as field, cast(o.due_on as text) as expected, cast(max(d.due_on) as text) as actual, o.currency
from canon.shop_order o join pair.erp_member m on m.group_id = o.order_id and m.role = 'primary'
join canon.erp_document d on d.document_id = m.document_id and d.class = 'invoice'
where o.due_on is not null and not o.incomplete
group by o.order_id, o.due_on, o.currency
having sum(case when d.due_on between o.due_on - ${days} and o.due_on + ${days} then 1 else 0 end) = 0`;
  },
  checked: 'select count(*) as n from canon.shop_order where due_on is not null',
};
