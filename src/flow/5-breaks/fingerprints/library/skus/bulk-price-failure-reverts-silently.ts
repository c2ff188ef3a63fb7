import type { Fingerprint } from '../../fingerprint.ts';

const spoken = "(g.message ilike '%price%' or g.topic ilike '%price%')";

export const bulkPriceFailureRevertsSilently: Fingerprint = {
  id: 'bulk-price-failure-reverts-silently',
  subject: 'item',
  kinds: ['sku-attribute-differs'],
  certainty: 'record',
  seen: 'Prices differ, and the integration log repeats that the update of prices failed.',
  next: 'Correct what makes the update fail, send all prices once more, and let failures be reported by variant.',
  // An entry that names variants is about those.
  mark: `b.field = 'price' and exists (
    select 1 from canon.integration_log g where g.status = 'error' and ${spoken}
      and (g.message like '%' || i.sku || '%' or g.object = i.variant_id or not exists (select 1 from canon.shop_item k where k.sku <> '' and g.message like '%' || k.sku || '%')))`,
  sharperThan: ['stale-work-date-price'],
};
