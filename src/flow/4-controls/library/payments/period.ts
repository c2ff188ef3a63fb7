import { type Control, toleranceOf } from '../../control.ts';
import { withoutPayments } from './payments.ts';

export const paymentPeriodAgrees: Control = {
  id: 'payment.period-agrees',
  claim: 'A payment is booked in the period in which the money came.',
  why: 'At the end of the month clearing shows money that has not come, and what is owed looks paid.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['period-differs'],
  grain: 'payment',
  tolerance: { days: 3, says: 'Money on its way over the end of a period is booked some days later.' },
  cannot: (facts) =>
    withoutPayments(facts) ??
    (facts.fills('shop_payment', 'occurred_on') && facts.fills('erp_payment', 'occurred_on')
      ? null
      : 'the payments of one side carry no date'),
  finding: ({ profile }) => {
    const days = toleranceOf(paymentPeriodAgrees, profile).days ?? 0;
    return `select 'period-differs' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'payment date' as field, cast(paid_on as text) as expected, cast(booked_on as text) as actual, currency, 'payment' as detail
from finding.payment p where s_amount = e_amount and booked_on not between paid_on - ${days} and paid_on + ${days}
  and not exists (select 1 from canon.period f where p.paid_on between f.first_day and f.last_day and p.booked_on between f.first_day and f.last_day)
  and exists (select 1 from canon.period f where p.paid_on between f.first_day and f.last_day)`;
  },
  checked: 'select count(*) as n from finding.payment where paid_on is not null and booked_on is not null',
};
