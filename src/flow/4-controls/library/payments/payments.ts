import { type Control, type Facts, notLeftOut } from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';

/** Why payments cannot be compared, or null. */
export function withoutPayments(facts: Facts): string | null {
  if (!facts.has('shop_payment')) return 'the shop side came without payment transactions';
  if (!facts.has('erp_payment')) return 'the ERP side came without payments';
  return null;
}

/** SQL condition of a payment, by side. Refunds and disputes are none: what they take back is compared elsewhere. */
export const paysIn = {
  shop: `type in ('charge', 'sale', 'capture', 'payment', 'change')`,
  erp: `coalesce(type, 'payment') not in ('refund', 'dispute', 'dispute-reversal', 'chargeback')`,
} as const;

const steps: NonNullable<Control['steps']> = () => [
  {
    name: 'payments by order',
    sql: `create table finding.payment as
select coalesce(s.ref_key, e.ref_key) as ref_key, coalesce(s.currency, e.currency) as currency, s.amount as s_amount, e.amount as e_amount, s.row_id as shop_row, e.row_id as erp_row, coalesce(s.name, e.name) as name, s.paid_on, e.booked_on
from (select ref_key, currency, sum(amount) as amount, min(payment_id) as row_id, min(order_name) as name, max(occurred_on) as paid_on from canon.shop_payment y where ${paysIn.shop} and ref_key is not null and ${notLeftOut('y')} group by ref_key, currency) s
full outer join (select ref_key, currency, sum(amount) as amount, min(payment_id) as row_id, min(order_name) as name, max(occurred_on) as booked_on from canon.erp_payment y where ${paysIn.erp} and ref_key is not null and ${notLeftOut('y')} group by ref_key, currency) e
  on e.ref_key = s.ref_key and e.currency = s.currency`,
  },
  {
    // What is on either side in one currency alone, and not in the same, is one payment.
    name: 'payments in another currency',
    sql: `create table finding.payment_currency as
select s.ref_key, s.name, s.shop_row, e.erp_row, s.currency as s_currency, e.currency as e_currency, s.s_amount, e.e_amount
from (select ref_key, min(name) as name, min(shop_row) as shop_row, min(currency) as currency, min(s_amount) as s_amount from finding.payment where erp_row is null group by ref_key having count(*) = 1) s
join (select ref_key, min(erp_row) as erp_row, min(currency) as currency, min(e_amount) as e_amount from finding.payment where shop_row is null group by ref_key having count(*) = 1) e on e.ref_key = s.ref_key`,
  },
];

const sameCurrency = 'not exists (select 1 from finding.payment_currency c where c.ref_key = p.ref_key)';

const columns = `(select min(g.group_id) from pair.shop_group g where g.ref_key = p.ref_key) as group_id, shop_row, erp_row, name, 'amount' as field, s_amount as expected_minor, e_amount as actual_minor, currency`;

const missing = (only: string) =>
  `select 'payment-missing-in-erp' as kind, ${columns} from finding.payment p where erp_row is null and ${sameCurrency}${only}`;

const flight = (facts: Facts) => inFlight(facts, 'order', { day: 'p.paid_on' });

export const paymentReachesErp: Control = {
  id: 'payment.reaches-erp',
  claim: 'Every payment of the shop is in the ERP, and every payment in the ERP is one of the shop.',
  why: 'A payment that is missing leaves the invoice open and the customer dunned.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['payment-missing-in-erp', 'payment-missing-in-shop'],
  grain: 'payment',
  cannot: withoutPayments,
  steps,
  finding: (facts) => `${missing(flight(facts).overdue)}
union all select 'payment-missing-in-shop', ${columns} from finding.payment p where shop_row is null and ${sameCurrency}`,
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, missing),
  checked: 'select count(*) as n from finding.payment',
};

export const paymentAmountAgrees: Control = {
  id: 'payment.amount-agrees',
  claim: 'Payments have the same amount on both sides.',
  why: 'The difference stays open on the invoice.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['payment-amount-differs'],
  grain: 'payment',
  cannot: withoutPayments,
  finding: () =>
    `select 'payment-amount-differs' as kind, ${columns} from finding.payment p where shop_row is not null and erp_row is not null and s_amount is distinct from e_amount`,
  checked: 'select count(*) as n from finding.payment',
};
