import type { Fingerprint } from '../../fingerprint.ts';
import { lostAsSort, refundFates } from './refund-fates.ts';

export const refundShippingOnly: Fingerprint = {
  id: 'refund-shipping-only',
  subject: 'refund',
  kinds: ['refund-missing-in-erp', 'refund-amount-differs', 'currency-differs'],
  certainty: 'residual',
  seen: 'The refunds that are missing are of shipping alone, or are credited without its tax or in the other currency; refunds of goods arrive.',
  next: 'Have refunded shipping credited with its tax in the currency of the order, then import those refunds again.',
  steps: refundFates,
  mark: `${lostAsSort('shipping-only')}
  or (b.kind = 'refund-amount-differs' and r.shipping = r.amount and r.tax <> 0 and b.expected_minor - b.actual_minor = r.tax
    and not exists (select 1 from canon.shop_refund_line l where l.refund = r.external_id))
  or (b.kind in ('currency-differs', 'refund-amount-differs') and r.shipping = r.amount and b.actual_minor = r.other_amount and r.other_currency <> r.currency
    and not exists (select 1 from canon.shop_refund_line l where l.refund = r.external_id))`,
};
