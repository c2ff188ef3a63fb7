import { type Control, type Facts, notLeftOut } from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';
import { withoutPayments } from './payments.ts';

/** SQL condition of a transaction that takes disputed money, or gives it back; fees of disputes are no part of it. */
const isDispute = (type: string): string =>
  `(${type} like 'dispute%' or ${type} like 'chargeback%') and ${type} not like '%fee%' and ${type} not like '%protection%'`;

/** A dispute that was booked straight to an account of its own, without a payment of the order. */
const bookedInJournal = (amount: string): string =>
  `exists (select 1 from finding.dispute_posting p where p.currency = s.currency and p.amount in (${amount}, -${amount}) and (p.ref_key is null or p.ref_key = s.ref_key))`;

const steps: NonNullable<Control['steps']> = () => [
  {
    name: 'disputes in the ledger',
    sql: `create table finding.dispute_posting as
select p.ref_key, p.currency, p.amount from canon.erp_posting p join canon.erp_account a on a.account = p.account
where a.name like '%ispute%' or a.name like '%hargeback%' or a.name like '%harge-back%'`,
  },
  {
    name: 'disputes of each order',
    sql: `create table finding.dispute as
select s.ref_key, s.currency, s.name, s.shop_row, s.moved_on, s.taken, s.given_back, e.erp_row, e.currency as e_currency, coalesce(e.taken, 0) as e_taken, coalesce(e.given_back, 0) as e_given_back,
  ${bookedInJournal('s.taken')} as taken_in_journal, ${bookedInJournal('s.given_back')} as given_back_in_journal
from (select ref_key, currency, min(order_name) as name, min(payment_id) as shop_row, max(occurred_on) as moved_on, sum(case when amount < 0 then amount else 0 end) as taken, sum(case when amount > 0 then amount else 0 end) as given_back
  from canon.shop_payment y where ${isDispute('type')} and ref_key is not null and amount <> 0 and ${notLeftOut('y')} group by ref_key, currency) s
left join (select ref_key, min(currency) as currency, min(payment_id) as erp_row, sum(case when amount < 0 then amount else 0 end) as taken, sum(case when amount > 0 then amount else 0 end) as given_back
  from canon.erp_payment y where ${isDispute('type')} and ref_key is not null group by ref_key) e on e.ref_key = s.ref_key`,
  },
];

const columns = `(select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'amount' as field, taken + given_back as expected_minor, case when erp_row is not null then e_taken + e_given_back end as actual_minor, currency`;

const lacking = `((taken < 0 and e_taken = 0 and not taken_in_journal) or (given_back > 0 and e_given_back = 0 and not given_back_in_journal))`;

const missing = (only: string) =>
  `select 'payment-missing-in-erp' as kind, ${columns}, case when e_taken = 0 then 'dispute' else 'reversal' end as detail from finding.dispute p where ${lacking}${only}`;

const flight = (facts: Facts) => inFlight(facts, 'order', { day: 'p.moved_on' });

export const disputeBooked: Control = {
  id: 'payment.dispute-is-booked',
  claim: 'Money that a dispute took, or gave back, is booked in the ERP.',
  why: 'The payout is short by it, while the receivable shows paid.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['payment-missing-in-erp', 'payment-amount-differs'],
  grain: 'payment',
  cannot: withoutPayments,
  steps,
  // A dispute is of the shop's money; one of a buyer's other currency is only looked for.
  finding: (facts) => `${missing(flight(facts).overdue)}
union all select 'payment-amount-differs', ${columns}, 'dispute' from finding.dispute p where not ${lacking} and e_currency = currency and not taken_in_journal and not given_back_in_journal and (taken <> e_taken or given_back <> e_given_back)`,
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, missing),
  checked: 'select count(*) as n from finding.dispute',
};
