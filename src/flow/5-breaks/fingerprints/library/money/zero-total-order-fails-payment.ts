import type { Fingerprint } from '../../fingerprint.ts';
import { isDue, mayBeTold, notToldOtherwise, orderLog, orderTold } from '../flow/due-orders.ts';

/** Nothing was left to collect: everything was given away, or a gift card had paid it before. */
const nothingDue = {
  name: 'orders that leave nothing to collect',
  sql: `create table evidence.nothing_due as
select o.order_id, o.placed_on, case when o.total = 0 then 'given away' else 'gift card' end as label,
  case when exists (select 1 from evidence.broken b where b.kind in ('order-missing-in-erp', 'document-not-posted') and coalesce(b.group_id, b.shop_row) = o.order_id) then 1 else 0 end as lost
from canon.shop_order o where ${isDue} and o.company is null and (o.total = 0 or (o.gateway = 'gift_card' and coalesce(o.outstanding, 0) = 0))`,
};

/** A connector may mind the one and not the other. */
const lost = {
  name: 'ways to leave nothing to collect that are not taken',
  sql: `create table evidence.nothing_due_lost as
select n.label from evidence.nothing_due n
where n.placed_on >= (select min(k.placed_on) from evidence.nothing_due k where k.label = n.label and k.lost = 1)
group by n.label having 10 * sum(n.lost) >= 9 * count(*)`,
};

const isLost = `exists (select 1 from evidence.nothing_due n join evidence.nothing_due_lost k on k.label = n.label where n.order_id = o.order_id)`;

export const zeroTotalOrderFailsPayment: Fingerprint = {
  id: 'zero-total-order-fails-payment',
  subject: 'order',
  kinds: ['order-missing-in-erp', 'document-not-posted'],
  certainty: 'circumstance',
  seen: 'The orders that are missing left nothing to collect: a discount or a gift card had covered them.',
  next: 'Have the connector post no payment where nothing was collected, then import the orders again.',
  steps: [orderLog, orderTold, nothingDue, lost],
  mark: `${isLost} and ${mayBeTold('payment', 'amount', 'zero')}`,
  among: `${isDue} and ${notToldOtherwise('payment', 'amount', 'zero')}`,
  reach: isLost,
  sharperThan: ['ack-then-fail-no-retry'],
};
