import type { Fingerprint } from '../../fingerprint.ts';

export const additionalFeesOmitted: Fingerprint = {
  id: 'additional-fees-omitted',
  subject: 'order',
  kinds: ['fee-differs'],
  certainty: 'residual',
  seen: 'The additional fees of the order are in no document of the ERP.',
  next: 'Have the connector ask for additional fees and map them to an account, then post what is missing.',
  mark: `o.fee > 0 and b.expected_minor = o.fee and coalesce(b.actual_minor, 0) = 0`,
  reach: `o.fee > 0`,
};
