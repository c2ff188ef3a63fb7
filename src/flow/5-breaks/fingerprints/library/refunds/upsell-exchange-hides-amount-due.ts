import type { Fingerprint } from '../../fingerprint.ts';
import { zeroAs, zeroCredits } from './zero-credits.ts';

export const upsellExchangeHidesAmountDue: Fingerprint = {
  id: 'upsell-exchange-hides-amount-due',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo comes to 0, and what was given in exchange is worth more than what came back.',
  next: 'Credit what came back in full, bill what was given, and apply the payment of the difference.',
  steps: zeroCredits,
  mark: zeroAs('dearer'),
  sharperThan: ['deleting-one-refund-wipes-all-lines'],
};
