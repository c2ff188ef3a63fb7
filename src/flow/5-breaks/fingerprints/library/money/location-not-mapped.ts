import type { Fingerprint } from '../../fingerprint.ts';
import {
  bearsBlocking,
  blockingLabel,
  chosenLabels,
  dueOrders,
  isDue,
  mayBeTold,
  notToldOtherwise,
  orderLog,
  orderTold,
} from '../flow/due-orders.ts';

export const locationNotMapped: Fingerprint = {
  id: 'location-not-mapped',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'All orders of one location are missing while those of others flow, or the log asks for a location.',
  next: 'Map the location of the shop to one of the ERP, then import its orders again.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      name: 'locations of the orders',
      sql: `create table evidence.order_place as select order_id, location as label from canon.shop_order where location is not null`,
    },
    { name: 'locations that may block', sql: blockingLabel('blocking_place', 'order_place') },
  ],
  mark: `(${bearsBlocking('blocking_place', 'order_place')} and ${mayBeTold('location', 'warehouse')})
  or exists (select 1 from evidence.order_told k where k.order_id = o.order_id and (k.message ilike '%location%' or k.message ilike '%warehouse%'))`,
  chosen: chosenLabels('blocking_place', 'order_place'),
  among: `${isDue} and ${notToldOtherwise('location', 'warehouse')}`,
  reach: `${isDue} and ${bearsBlocking('blocking_place', 'order_place')}`,
  sharperThan: ['ack-then-fail-no-retry'],
};
