import type { Fingerprint } from '../../fingerprint.ts';

export const taxLinesStaleAfterEdit: Fingerprint = {
  id: 'tax-lines-stale-after-edit',
  subject: 'order',
  kinds: ['tax-differs'],
  certainty: 'residual',
  seen: 'The tax in the ERP is that of the quantity before the edit, although the quantity is right.',
  next: 'Have the connector refresh the tax of a line whenever the line changes, then correct the edited orders.',
  mark: `exists (select 1 from canon.shop_edited_line x join canon.shop_order_line k on k.line_id = x.line_id join canon.erp_document_line g on g.document_id = d.document_id and g.shop_line = k.external_id where x.order_id = o.order_id and k.quantity > 0 and x.tax > coalesce(k.tax, 0) and g.tax = x.tax)
  or exists (select 1 from canon.shop_edited_order x where x.order_id = o.order_id and x.tax > o.tax and d.tax = x.tax and b.kind = 'tax-differs' and not exists (select 1 from canon.erp_document_line g where g.document_id = d.document_id and g.tax <> 0))`,
};
