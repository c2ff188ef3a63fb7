import type { Fingerprint } from '../../fingerprint.ts';
import { exchangeValues } from './exchange-values.ts';

export const upsellExchangeHidesAmountDue: Fingerprint = {
  id: 'upsell-exchange-hides-amount-due',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo comes to 0, and what was given in exchange is worth more than what came back.',
  next: 'Credit what came back in full, bill what was given, and apply the payment of the difference.',
  steps: [exchangeValues],
  mark: `b.actual_minor = 0 and exists (select 1 from evidence.exchange x where x.order_id = b.group_id and x.value > r.amount and (x.return_ref is null or r.return_ref is null or x.return_ref = r.return_ref))`,
};
