import type { Fingerprint } from '../../fingerprint.ts';

const paysIn = (alias: string): string => `${alias}.type in ('charge', 'sale', 'capture', 'payment')`;

const isEdited = `o.edited and o.cancelled_on is null and o.original_total <> o.total`;

/** evidence.late_edit: edited orders of which money moved, or became due, after a payment of theirs had been paid out. */
const lateEdits = {
  name: 'orders that were edited after their payout',
  sql: `create table evidence.late_edit as
select distinct o.order_id
from canon.shop_order o join (
  select a.ref_key, min(coalesce(t.payout_on, y.paid_on)) as paid_on
  from canon.shop_payment a join canon.shop_payment t on t.source_id = a.external_id and t.payout is not null left join canon.shop_payout y on y.payout = t.payout where a.ref_key is not null and ${paysIn('a')} group by a.ref_key
  union all
  select t.ref_key, min(coalesce(t.payout_on, y.paid_on)) from canon.shop_payment t left join canon.shop_payout y on y.payout = t.payout where t.ref_key is not null and t.payout is not null and ${paysIn('t')} group by t.ref_key
) p on p.ref_key = o.ref_key
where ${isEdited} and (exists (select 1 from canon.shop_payment m where m.ref_key = o.ref_key and m.occurred_on > p.paid_on and (m.type = 'refund' or ${paysIn('m')}))
  or (coalesce(o.outstanding, 0) <> 0 and o.updated_at >= cast(p.paid_on + 1 as timestamptz)))`,
};

const isLate = 'exists (select 1 from evidence.late_edit k where k.order_id = o.order_id)';

export const orderEditedAfterPayoutClosed: Fingerprint = {
  id: 'order-edited-after-payout-closed',
  subject: 'order',
  kinds: [
    'edit-not-carried',
    'line-missing-in-erp',
    'line-quantity-differs',
    'line-extra-in-erp',
    'order-total-differs',
  ],
  certainty: 'circumstance',
  seen: 'Edits that came after the payout of the order are not in the ERP; those before it are.',
  next: 'Post an adjustment over the difference in the open period, and let edits of orders that were paid out be reported.',
  steps: [lateEdits],
  // Cents of rounding are another matter.
  mark: `o.edited and d.total between o.original_total - 9 and o.original_total + 9 and ${isLate}`,
  among: isEdited,
  reach: isLate,
  sharperThan: ['price-or-discount-edit-undetected'],
};
