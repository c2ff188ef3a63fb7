import type { Fingerprint } from '../../fingerprint.ts';

export const editLeavesTaxInTotal: Fingerprint = {
  id: 'edit-leaves-tax-in-total',
  subject: 'order',
  kinds: ['order-total-differs', 'tax-differs'],
  certainty: 'residual',
  seen: 'The total in the ERP is too high by exactly the tax of what an edit took away; the lines of the document are right.',
  next: 'Have the connector deduct what was removed with its tax, then correct the totals of edited orders.',
  mark: `exists (select 1 from canon.shop_edited_order x where x.order_id = o.order_id and x.tax > o.tax and abs(b.actual_minor - b.expected_minor - (x.tax - o.tax)) <= 1)
  and not exists (select 1 from canon.shop_edited_line x join canon.shop_order_line k on k.line_id = x.line_id join canon.erp_document_line g on g.document_id = d.document_id and g.shop_line = k.external_id where x.order_id = o.order_id and x.tax > coalesce(k.tax, 0) and g.tax = x.tax)`,
  reach: `o.edited and o.cancelled_on is null and not coalesce(o.tax_included, false) and exists (select 1 from canon.shop_edited_order x where x.order_id = o.order_id and x.tax > o.tax)`,
};
