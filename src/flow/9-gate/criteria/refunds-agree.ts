import { agreement } from './shared/agreement.ts';

const listed = 'One of the four measures of cutover practice; its threshold is policy.';

/** Refunds arrive in the ERP. */
export const refundsAgree = agreement('refunds-missing', {
  id: 'refunds-agree',
  title: 'Refunds agree',
  hard: true,
  claim: 'The refunds of the shop are in the ERP, once each and with their amounts, in the last full runs.',
  why: listed,
  role: 'finance',
  records: 'refunds',
});
