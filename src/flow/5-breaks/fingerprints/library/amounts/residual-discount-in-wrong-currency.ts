import type { Fingerprint } from '../../fingerprint.ts';

/** What the document has as a discount of its own is the part it lacks on lines, at the order's rate between its two moneys. */
const partAtRate = `exists (
  select 1 from canon.erp_document_line g where g.document_id = d.document_id and g.kind = 'discount'
  having abs(cast(-sum(g.amount) as decimal(38,0)) * o.total - cast(b.expected_minor - b.actual_minor - sum(g.amount) as decimal(38,0)) * o.other_total) <= o.total + abs(sum(g.amount))
    and abs(b.expected_minor - b.actual_minor) > 1)`;

export const residualDiscountInWrongCurrency: Fingerprint = {
  id: 'residual-discount-in-wrong-currency',
  subject: 'order',
  kinds: ['discount-differs'],
  certainty: 'residual',
  seen: 'The discount in the ERP is the amount in the other currency: taken from the shop money of an order in presentment money.',
  next: 'Have the connector take every amount from one money set, then correct the discounts.',
  mark: `o.other_currency <> o.currency and o.other_discount > 0 and (abs(b.actual_minor - o.other_discount) <= 2 or ${partAtRate})`,
  reach: `o.other_currency <> o.currency and o.other_discount > 0 and o.other_discount <> o.discount`,
};
