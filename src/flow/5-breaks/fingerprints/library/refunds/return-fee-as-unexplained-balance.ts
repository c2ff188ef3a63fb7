import type { Fingerprint } from '../../fingerprint.ts';

export const returnFeeAsUnexplainedBalance: Fingerprint = {
  id: 'return-fee-as-unexplained-balance',
  subject: 'refund',
  kinds: ['rounding-line-unexplained', 'account-differs'],
  certainty: 'residual',
  seen: 'The balancing line of the credit memo is the fee that was withheld from the refund.',
  next: 'Book the fee on an account for return fees with its tax, and have the connector do so.',
  mark: `b.actual_minor < 0 and (b.actual_minor = r.adjustment
    or b.actual_minor = (select -sum(s.fee) from canon.shop_return s where s.ref_key = r.ref_key and s.external_id = r.return_ref))`,
};
