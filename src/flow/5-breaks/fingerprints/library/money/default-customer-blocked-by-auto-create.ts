import type { Fingerprint } from '../../fingerprint.ts';
import { isDue, logged, notToldOtherwise, orderLog, orderTold } from '../flow/due-orders.ts';

const noCustomer = `o.customer_key is null and o.email_key is null and o.company is null`;

/** The log says that a customer was to be made by itself; any error may say that none was there. */
const couldNotMake = logged(
  `g.status = 'error' and g.message ilike '%customer%' and (g.message ilike '%auto%creat%' or g.message ilike '%creat%auto%')`,
);

export const defaultCustomerBlockedByAutoCreate: Fingerprint = {
  id: 'default-customer-blocked-by-auto-create',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'record',
  seen: 'Orders without a customer are missing, and the log says that none could be created for them.',
  next: 'Let the connector fall back to the default customer where it cannot create one, then import the orders again.',
  steps: [orderLog, orderTold],
  mark: `${noCustomer} and ${couldNotMake}`,
  among: `${isDue} and ${notToldOtherwise('customer')}`,
  reach: `${isDue} and ${noCustomer}`,
  sharperThan: ['ack-then-fail-no-retry', 'order-without-customer-rejected'],
};
