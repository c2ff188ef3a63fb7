import type { Control } from '../../control.ts';
import { withoutPayouts } from './payouts.ts';

/** SQL condition of a transaction by which duties or import taxes are withheld from a payout, or corrected. */
const isDuty = (type: string): string =>
  `(${type} like '%customs%' or ${type} like '%duty%' or ${type} like '%duties%' or ${type} like '%import_tax%')`;

export const dutiesClearLiability: Control = {
  id: 'payout.duties-clear-what-is-owed',
  claim: 'Duties that are withheld from a payout clear the account on which they are owed.',
  why: 'What was collected for the customs would be owed for ever, and the sales of the payout look too small.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['account-differs'],
  grain: 'payout',
  cannot: (facts) => {
    const missing = withoutPayouts(facts);
    if (missing !== null) return missing;
    if (!facts.has('shop_payment')) return 'the shop side came without the transactions of its payouts';
    if (!facts.has('erp_account')) return 'the ERP came without its chart of accounts';
    return facts.has('erp_posting') ? null : 'the ERP came without postings';
  },
  steps: () => [
    {
      // Entries that name an order are those of its sale: what is withheld is cleared beside them.
      name: 'entries that clear duties',
      sql: `create table finding.duty_entry as
select p.document, p.currency, p.posted_on, sum(p.amount) as cleared
from canon.erp_posting p join canon.erp_account a on a.account = p.account
where a.role = 'duty' and p.ref_key is null and not exists (select 1 from canon.erp_document d where d.number = p.document)
group by p.document, p.currency, p.posted_on`,
    },
    {
      name: 'duties withheld from payouts',
      sql: `create table finding.withheld_duty as
select y.name, y.shop_row, y.erp_row, y.currency, y.paid_on, -k.net as withheld
from finding.payout y join (
  select payout, currency, sum(coalesce(net, amount)) as net from canon.shop_payment where payout is not null and ${isDuty('type')} group by payout, currency
) k on k.payout = y.name and k.currency = y.currency
where y.shop_row is not null and y.erp_row is not null and k.net <> 0`,
    },
  ],
  // Only where the books keep what is owed apart; it may be cleared some days later, and by a journal of its own.
  finding:
    () => `select 'account-differs' as kind, cast(null as bigint) as group_id, w.shop_row, w.erp_row, w.name, 'duty' as field, w.withheld as expected_minor, cast(0 as bigint) as actual_minor, w.currency, 'duties' as detail
from finding.withheld_duty w
where exists (select 1 from canon.erp_posting p join canon.erp_account a on a.account = p.account where a.role = 'duty' and p.amount < 0)
  and not exists (select 1 from finding.duty_entry e where e.currency = w.currency and e.cleared = w.withheld and e.posted_on between w.paid_on - 1 and w.paid_on + 5)`,
  checked: 'select count(*) as n from finding.withheld_duty',
};
