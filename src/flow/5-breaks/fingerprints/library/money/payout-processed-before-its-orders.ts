import type { Fingerprint } from '../../fingerprint.ts';

const settles = `k.type in ('charge', 'refund', 'payment', 'sale', 'capture')`;

/** What a payout settles of orders, and the part of it that the ERP had not got by the end of the payout's day. */
const late = {
  name: 'what payouts settle that came after them',
  sql: `create table evidence.settled_late as
select w.shop_row, sum(coalesce(k.net, k.amount)) as net
from (select distinct b.shop_row, y.payout, coalesce(z.paid_on, y.paid_on) as paid_on from evidence.broken b
  join canon.shop_payout y on y.payout_id = b.shop_row left join canon.erp_payout z on z.payout_id = b.erp_row where b.kind = 'payout-amount-differs') w
join canon.shop_payment k on k.payout = w.payout and k.source_id is not null and ${settles}
left join (select external_id, min(created_at) as created_at from canon.erp_payment group by external_id) q on q.external_id = k.source_id
where q.external_id is null or q.created_at > cast(w.paid_on + 1 as timestamptz)
group by w.shop_row`,
};

export const payoutProcessedBeforeItsOrders: Fingerprint = {
  id: 'payout-processed-before-its-orders',
  subject: 'payout',
  kinds: ['payout-amount-differs'],
  certainty: 'residual',
  seen: 'The bank receipt lacks exactly the sales and refunds that reached the ERP after the payout, or one of them.',
  next: 'Run the payout again now that its sales and refunds are there, and run it after them from now on.',
  steps: [late],
  mark: `exists (select 1 from evidence.settled_late k where k.shop_row = b.shop_row and k.net = b.expected_minor - b.actual_minor)
  or exists (select 1 from canon.shop_payment k where k.payout = coalesce(y.payout, z.payout, b.name) and ${settles} and coalesce(k.net, k.amount) in (b.expected_minor - b.actual_minor, b.actual_minor - b.expected_minor))`,
};
