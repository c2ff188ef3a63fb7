import { literal } from '../../../../ground/index.ts';
import { type Control, type Facts, notLeftOut } from '../../control.ts';
import { withoutRedemptions } from '../books/accounts.ts';
import { paysIn, withoutPayments } from './payments.ts';

/** The ERP's word for how something was paid: its payment method, else the account. */
const way = 'coalesce(y.gateway, y.account)';

/** The ERP's method that the profile maps a gateway to; NULL where it does not say. */
function agreed({ profile }: Facts): string {
  const cases = Object.entries(profile.gateways).map(
    ([gateway, to]) => `when ${literal(gateway)} then ${literal(to)}`,
  );
  return cases.length === 0 ? 'cast(null as text)' : `case g.gateway ${cases.join(' ')} end`;
}

const steps: NonNullable<Control['steps']> = (facts) => [
  {
    name: 'gateways of each order',
    sql: `create table finding.gateway as
select ref_key, currency, gateway, sum(amount) as amount, max(case when payout is null then 0 else 1 end) as paid_out
from canon.shop_payment y where ${paysIn.shop} and ref_key is not null and ${notLeftOut('y')} group by ref_key, currency, gateway`,
  },
  {
    name: 'ways the ERP has each order paid',
    sql: `create table finding.way as
select ref_key, currency, ${way} as way, sum(amount) as amount from canon.erp_payment y where ${paysIn.erp} and ref_key is not null and ${notLeftOut('y')} group by ref_key, currency, ${way}`,
  },
  {
    name: 'ways of orders paid in one way',
    sql: `create table finding.gateway_way as
select g.gateway, w.way, count(*) as orders
from (select ref_key, min(gateway) as gateway from finding.gateway group by ref_key having count(*) = 1 and min(gateway) is not null) g
join (select ref_key, min(way) as way from finding.way group by ref_key having count(*) = 1 and min(way) is not null) w on w.ref_key = g.ref_key
group by g.gateway, w.way`,
  },
  {
    // A way that nearly always stands for one gateway is that gateway's own; one that takes in several says nothing.
    name: 'ways that are of one gateway',
    sql: `create table finding.own_way as
select g.gateway, g.way, g.orders from finding.gateway_way g
join (select way, sum(orders) as orders from finding.gateway_way group by way) w on w.way = g.way
join (select gateway, sum(orders) as orders from finding.gateway_way group by gateway) a on a.gateway = g.gateway
where g.orders > 1 and 10 * g.orders >= 9 * w.orders and 5 * g.orders >= a.orders`,
  },
  {
    name: 'the way each gateway should have',
    sql: `create table finding.right_way as
select g.gateway, coalesce(case when exists (select 1 from finding.way w where w.way = ${agreed(facts)}) then ${agreed(facts)} end, min(o.way)) as way
from (select distinct gateway from finding.gateway where gateway is not null) g left join finding.own_way o on o.gateway = g.gateway
group by g.gateway`,
  },
  {
    name: 'orders paid another way',
    sql: `create table finding.other_way as
select ref_key, currency, min(case when amount > 0 then way end) as expected, min(case when amount < 0 then way end) as actual, sum(case when amount > 0 then amount else 0 end) as amount
from (
  select ref_key, currency, way, sum(amount) as amount, max(unknown) as unknown from (
    select g.ref_key, g.currency, r.way, g.amount, case when r.way is null then 1 else 0 end as unknown from finding.gateway g left join finding.right_way r on r.gateway = g.gateway
    union all
    select w.ref_key, w.currency, coalesce(r.way, w.way), -w.amount, case when w.way is null then 1 else 0 end from finding.way w
    left join finding.own_way o on o.way = w.way left join finding.right_way r on r.gateway = o.gateway
  ) each_way group by ref_key, currency, way
) ways group by ref_key, currency
having max(unknown) = 0 and sum(amount) = 0 and sum(abs(amount)) > 0`,
  },
];

export const paymentWayAgrees: Control = {
  id: 'payment.booked-by-gateway',
  claim: 'A payment is booked the way that is agreed for its gateway.',
  why: "One gateway's clearing account is over, and another's is short.",
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['account-differs'],
  grain: 'payment',
  cannot: (facts) =>
    withoutPayments(facts) ??
    (facts.fills('shop_payment', 'gateway') &&
    (facts.fills('erp_payment', 'gateway') || facts.fills('erp_payment', 'account'))
      ? null
      : 'the payments of one side carry no gateway or payment method'),
  steps,
  // What was not paid at all, and a gift card alone, are other controls' to find.
  finding: (
    facts,
  ) => `select 'account-differs' as kind, (select min(g.group_id) from pair.shop_group g where g.ref_key = w.ref_key) as group_id, p.shop_row, p.erp_row, p.name, 'payment method' as field, w.expected, w.actual, w.currency, 'payment method' as detail
from finding.other_way w join finding.payment p on p.ref_key = w.ref_key and p.currency = w.currency and p.shop_row is not null and p.erp_row is not null${
    withoutRedemptions(facts) === null
      ? `
where not exists (select 1 from finding.redemption r join canon.shop_order o on o.order_id = r.order_id where o.ref_key = w.ref_key and r.drawn < r.expected and r.expected = w.amount)`
      : ''
  }`,
  checked: 'select count(*) as n from finding.way',
};
