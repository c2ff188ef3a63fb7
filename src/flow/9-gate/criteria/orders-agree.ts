import { agreement } from './shared/agreement.ts';

const listed = 'One of the four measures of cutover practice; its threshold is policy.';

/** Orders arrive in the ERP. */
export const ordersAgree = agreement('orders-not-flowing', {
  id: 'orders-agree',
  title: 'Orders agree',
  hard: true,
  claim: 'The orders of the shop are in the ERP, once each, in the last full runs.',
  why: listed,
  role: 'operations',
  records: 'orders',
});
