import type { Fingerprint } from '../../fingerprint.ts';

export const refundImportedButLeftUnposted: Fingerprint = {
  id: 'refund-imported-but-left-unposted',
  subject: 'document',
  kinds: ['refund-not-posted'],
  certainty: 'record',
  seen: 'The credit memo of the refund is in the ERP as a draft that nobody posted.',
  next: 'Post the drafts, and give the daily queue of refunds an owner.',
  mark: `d.class = 'credit' and d.status in ('draft', 'pending')`,
};
