import type { Fingerprint } from '../../fingerprint.ts';

export const unmappedSkuToDummyItem: Fingerprint = {
  id: 'unmapped-sku-to-dummy-item',
  subject: 'order',
  kinds: ['line-item-differs'],
  certainty: 'record',
  seen: 'Different SKUs are on one and the same generic item of the ERP.',
  next: 'Create or map the items, then move what was sold from the generic item.',
  mark: `exists (select 1 from canon.erp_document_line e join canon.erp_item i on i.item_key = e.item_key where e.document_id = d.document_id and i.is_fallback)`,
};
