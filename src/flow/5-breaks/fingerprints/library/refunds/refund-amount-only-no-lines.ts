import type { Fingerprint } from '../../fingerprint.ts';
import { lostAsSort, refundFates } from './refund-fates.ts';

export const refundAmountOnlyNoLines: Fingerprint = {
  id: 'refund-amount-only-no-lines',
  subject: 'refund',
  kinds: ['refund-missing-in-erp'],
  certainty: 'residual',
  seen: 'The refunds that are missing are an amount alone, without goods and without shipping; refunds of goods arrive.',
  next: 'Have amounts without lines credited to an account of their own, then import those refunds again.',
  steps: refundFates,
  mark: lostAsSort('amount-only'),
  explains: 'r.adjustment',
};
