import type { Fingerprint } from '../../fingerprint.ts';

export const priceIncludesTaxFlagMismatch: Fingerprint = {
  id: 'price-includes-tax-flag-mismatch',
  subject: 'order',
  kinds: ['tax-inclusive-mistaken'],
  certainty: 'record',
  seen: 'Prices that contain tax were booked as prices without it, or the reverse: the difference is the tax of the whole order.',
  next: 'Take the flag from each order and not from a template, then post these orders again.',
  mark: `true`,
};
