import type { Control, Facts } from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';

/** Why payouts cannot be compared, or null. */
export function withoutPayouts(facts: Facts): string | null {
  if (!facts.has('shop_payout') && !facts.fills('shop_payment', 'payout'))
    return 'the shop side came without payouts';
  if (!facts.has('erp_payout')) return 'the ERP side came without bank receipts or payout postings';
  return null;
}

/** Payouts of the shop: from the payouts export, else added up from the payment transactions that name their payout. */
const steps: NonNullable<Control['steps']> = (facts) => [
  {
    name: 'payouts of the shop',
    sql: facts.fills('shop_payout', 'payout')
      ? `create table finding.shop_payout as
select payout_key, min(payout) as payout, currency, sum(gross) as gross, sum(fee) as fee, sum(net) as net, min(paid_on) as paid_on, min(payout_id) as row_id, 1 as transactions
from canon.shop_payout where payout_key is not null group by payout_key, currency`
      : `create table finding.shop_payout as
select upper(payout) as payout_key, min(payout) as payout, currency, sum(amount) as gross, sum(fee) as fee, sum(net) as net, min(payout_on) as paid_on, min(payment_id) as row_id, count(*) as transactions
from canon.shop_payment where payout is not null and coalesce(payout_status, 'paid') = 'paid' and type <> 'payout' group by upper(payout), currency`,
  },
  {
    name: 'payouts of the ERP',
    sql: `create table finding.erp_payout as
select payout_key, min(payout) as payout, currency, sum(gross) as gross, sum(fee) as fee, sum(net) as net, min(paid_on) as paid_on, min(payout_id) as row_id, count(*) as receipts
from canon.erp_payout where payout_key is not null group by payout_key, currency`,
  },
  {
    name: 'both sides of each payout',
    sql: `create table finding.payout as
select coalesce(s.payout, e.payout) as name, s.row_id as shop_row, e.row_id as erp_row, coalesce(s.currency, e.currency) as currency,
  s.gross as s_gross, e.gross as e_gross, s.fee as s_fee, e.fee as e_fee, s.net as s_net, e.net as e_net, s.paid_on
from finding.shop_payout s full outer join finding.erp_payout e on e.payout_key = s.payout_key and e.currency = s.currency`,
  },
];

const columns = `cast(null as bigint) as group_id, shop_row, erp_row, name, 'net' as field, s_net as expected_minor, e_net as actual_minor, currency`;

const missing = (only: string) =>
  `select 'payout-missing-in-erp' as kind, ${columns} from finding.payout where erp_row is null${only}`;

const flight = (facts: Facts) => inFlight(facts, 'payout', { day: 'paid_on' });

export const payoutReachesBank: Control = {
  id: 'payout.reaches-erp',
  claim: 'Every payout is posted in the ERP, and every posting is a payout.',
  why: 'A payout that is not posted leaves the clearing account open.',
  severity: 'critical',
  symptom: 'revenue-recognition-errors',
  kinds: ['payout-missing-in-erp', 'payout-missing-in-shop'],
  grain: 'payout',
  cannot: withoutPayouts,
  steps,
  finding: (facts) => `${missing(flight(facts).overdue)}
union all select 'payout-missing-in-shop', ${columns} from finding.payout where shop_row is null`,
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, missing),
  checked: 'select count(*) as n from finding.payout',
};

/** The fee is the whole difference: the gross amount was posted, or another fee. */
const feeExplains = `s_fee is not null and e_net - s_net = s_fee - coalesce(e_fee, 0) and e_net <> s_net`;

export const payoutFeeAgrees: Control = {
  id: 'payout.fee-agrees',
  claim: 'The fees withheld from a payout are posted.',
  why: 'A payout posted gross overstates cash and hides the cost of payments.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['payout-fee-differs'],
  grain: 'payout',
  cannot: withoutPayouts,
  finding:
    () => `select 'payout-fee-differs' as kind, ${columns}, cast(s_fee as text) as expected, cast(e_fee as text) as actual from finding.payout
where shop_row is not null and erp_row is not null and (${feeExplains} or (s_net = e_net and e_fee is not null and s_fee <> e_fee))`,
  checked: 'select count(*) as n from finding.payout where shop_row is not null and erp_row is not null',
};

export const payoutAmountAgrees: Control = {
  id: 'payout.amount-agrees',
  claim: 'A payout reaches the ERP with the amount the shop paid out.',
  why: 'The difference is money that is not where the books say it is.',
  severity: 'critical',
  symptom: 'revenue-recognition-errors',
  kinds: ['payout-amount-differs'],
  grain: 'payout',
  cannot: withoutPayouts,
  finding: () => `select 'payout-amount-differs' as kind, ${columns} from finding.payout
where shop_row is not null and erp_row is not null and s_net is distinct from e_net and not (${feeExplains})`,
  checked: 'select count(*) as n from finding.payout where shop_row is not null and erp_row is not null',
};
