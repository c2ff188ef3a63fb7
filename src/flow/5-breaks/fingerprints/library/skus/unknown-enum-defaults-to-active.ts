import type { Fingerprint } from '../../fingerprint.ts';

export const unknownEnumDefaultsToActive: Fingerprint = {
  id: 'unknown-enum-defaults-to-active',
  subject: 'item',
  kinds: ['sku-attribute-differs'],
  certainty: 'record',
  seen: 'Items have a status in the shop that no item has in the ERP: there they are active, or have none.',
  next: 'Have the connector refuse a status that it does not know, then map the new one.',
  mark: `b.field = 'status' and coalesce(j.status, 'active') = 'active' and i.status not in ('active', 'draft', 'archived')
  and not exists (select 1 from canon.erp_item k where k.status = i.status)`,
};
