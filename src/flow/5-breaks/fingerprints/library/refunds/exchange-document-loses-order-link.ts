import type { Fingerprint } from '../../fingerprint.ts';
import { exchangeValues } from './exchange-values.ts';

export const exchangeDocumentLosesOrderLink: Fingerprint = {
  id: 'exchange-document-loses-order-link',
  subject: 'order',
  kinds: ['order-reference-broken'],
  certainty: 'residual',
  seen: 'Documents without a link are worth just what was given in exchange in the order they belong to.',
  next: 'Write the order into the reference of the exchange documents, then push their shipments to the shop.',
  steps: [exchangeValues],
  mark: `exists (select 1 from evidence.exchange x where x.order_id = o.order_id and x.value > 0 and abs(x.value - d.total) <= x.lines)`,
};
