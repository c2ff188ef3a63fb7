import type { Fingerprint } from '../../fingerprint.ts';
import { isDue, mayBeTold, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

export const orderWithoutCustomerRejected: Fingerprint = {
  id: 'order-without-customer-rejected',
  subject: 'order',
  kinds: ['order-missing-in-erp', 'customer-differs'],
  certainty: 'circumstance',
  seen: 'The orders that are missing carry no customer, and all orders without one are missing.',
  next: 'Set a default customer in the connector, then import the orders again.',
  steps: [orderLog, orderTold],
  mark: `o.customer_key is null and o.email_key is null and o.company is null and ${mayBeTold('customer')}`,
  among: `${isDue} and ${notToldOtherwise('customer')}`,
  reach: `${isDue} and o.customer_key is null and o.email_key is null and o.company is null`,
  sharperThan: ['ack-then-fail-no-retry'],
};
