import type { Fingerprint } from '../../fingerprint.ts';
import {
  bearsBlocking,
  blockingLabel,
  chosenLabels,
  dueOrders,
  isDue,
  logged,
  mayBeTold,
  notToldOtherwise,
  orderLog,
  orderTold,
} from './due-orders.ts';

export const missingGlMappingBlocksOrder: Fingerprint = {
  id: 'missing-gl-mapping-blocks-order',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing have a special line in common (tip, gift card, cash rounding, duty, fee), and all orders with it are missing.',
  next: 'Map a ledger account for the special line, then import the orders again.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      name: 'special lines of the orders',
      sql: `create table evidence.special_line as
select o.order_id, 'tip' as label from canon.shop_order o where o.tip > 0
union all select o.order_id, 'rounding' from canon.shop_order o where o.rounding <> 0
union all select o.order_id, 'duty' from canon.shop_order o where o.duty > 0
union all select o.order_id, 'fee' from canon.shop_order o where o.fee > 0
union all select distinct l.order_id, 'gift card sold' from canon.shop_order_line l where l.kind = 'gift-card'
union all select o.order_id, 'shipping' from canon.shop_order o where o.shipping > 0`,
    },
    { name: 'special lines that block', sql: blockingLabel('blocking_special', 'special_line') },
  ],
  mark: `(${bearsBlocking('blocking_special', 'special_line')} and ${mayBeTold('account', 'ledger', 'map')})
  or (exists (select 1 from evidence.special_line g where g.order_id = o.order_id and g.label <> 'shipping') and ${logged("g.status = 'error' and g.message like '%account%' and g.message not ilike '%tax%'")})`,
  chosen: chosenLabels('blocking_special', 'special_line'),
  among: `${isDue} and ${notToldOtherwise('account', 'ledger', 'map')}`,
  reach: `${isDue} and ${bearsBlocking('blocking_special', 'special_line')}`,
  sharperThan: ['ack-then-fail-no-retry'],
};
