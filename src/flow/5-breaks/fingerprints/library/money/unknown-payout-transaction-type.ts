import type { Fingerprint } from '../../fingerprint.ts';

/** Sales and refunds are known to every import; what else a payout holds is added up by type. */
const otherTypes = {
  name: 'payouts that differ, by type of what is no sale and no refund',
  sql: `create table evidence.payout_type as
select b.shop_row, k.type, sum(coalesce(k.net, k.amount)) as net
from (select distinct b.shop_row, coalesce(y.payout, b.name) as payout from evidence.broken b left join canon.shop_payout y on y.payout_id = b.shop_row where b.kind in ('payout-amount-differs', 'payout-fee-differs')) b
join canon.shop_payment k on k.payout = b.payout and k.type not in ('charge', 'refund', 'payment', 'sale', 'capture')
group by b.shop_row, k.type`,
};

export const unknownPayoutTransactionType: Fingerprint = {
  id: 'unknown-payout-transaction-type',
  subject: 'payout',
  kinds: ['payout-amount-differs', 'payout-fee-differs'],
  certainty: 'residual',
  seen: 'The bank receipt is off by exactly the transactions of one type in the payout, or of two.',
  next: 'Map the type to an account, then post its transactions.',
  steps: [otherTypes],
  mark: `exists (select 1 from evidence.payout_type k left join evidence.payout_type n on n.shop_row = k.shop_row and n.type > k.type
  where k.shop_row = b.shop_row and (k.net in (b.expected_minor - b.actual_minor, b.actual_minor - b.expected_minor) or k.net + n.net = b.expected_minor - b.actual_minor))`,
};
