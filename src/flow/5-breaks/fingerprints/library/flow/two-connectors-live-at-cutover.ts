import type { Fingerprint } from '../../fingerprint.ts';

export const twoConnectorsLiveAtCutover: Fingerprint = {
  id: 'two-connectors-live-at-cutover',
  subject: 'order',
  kinds: ['order-duplicated-in-erp'],
  certainty: 'record',
  seen: 'The documents of the order were made by different integrations: the old one and the new one both ran.',
  next: 'Switch the old integration off, then cancel what it made since the cut-over.',
  mark: `exists (select 1 from canon.erp_document k where k.document_id <> d.document_id and k.ref_key = d.ref_key and k.class = d.class and k.created_by <> d.created_by)`,
};
