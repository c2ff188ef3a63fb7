import type { Control } from '../../control.ts';
import { withoutPayouts } from './payouts.ts';

export const depositIsNoIncome: Control = {
  id: 'payout.deposit-is-no-income',
  claim: 'The bank deposit of a payout is not booked as income.',
  why: 'Its sales are income already, and its fees and refunds would be in no account.',
  severity: 'critical',
  symptom: 'revenue-recognition-errors',
  kinds: ['account-differs'],
  grain: 'payout',
  cannot: (facts) => {
    const missing = withoutPayouts(facts);
    if (missing !== null) return missing;
    if (!facts.has('erp_account')) return 'the ERP came without its chart of accounts';
    return facts.has('erp_posting') ? null : 'the ERP came without postings';
  },
  steps: () => [
    {
      // Entries of an order's own documents are no deposits, whatever they amount to.
      name: 'entries that bring money to the bank and name no order',
      sql: `create table finding.deposit as
select p.document, p.currency, min(p.posted_on) as posted_on, sum(case when a.role = 'bank' then p.amount else 0 end) as banked, sum(case when a.role = 'revenue' then -p.amount else 0 end) as income, sum(case when a.role = 'bank' and p.amount > 0 then 1 else 0 end) as receipts
from canon.erp_posting p join canon.erp_account a on a.account = p.account
where p.ref_key is null and a.role in ('bank', 'revenue')
  and not exists (select 1 from canon.erp_document d where d.number = p.document)
group by p.document, p.currency`,
    },
    {
      name: 'deposits of payouts',
      sql: `create table finding.payout_deposit as
select y.name, y.shop_row, y.erp_row, y.currency, max(d.income) as income
from finding.payout y join finding.deposit d on d.currency = y.currency and d.receipts > 0
  and d.banked in (y.s_net, coalesce(y.e_net, y.s_net)) and d.posted_on between y.paid_on and y.paid_on + 5
where y.shop_row is not null and y.s_net > 0
group by y.name, y.shop_row, y.erp_row, y.currency`,
    },
  ],
  finding:
    () => `select 'account-differs' as kind, cast(null as bigint) as group_id, shop_row, erp_row, name, 'revenue' as field, cast(0 as bigint) as expected_minor, income as actual_minor, currency, 'deposit' as detail
from finding.payout_deposit where income > 0`,
  checked: 'select count(*) as n from finding.payout_deposit',
};
