import type { Fingerprint } from '../../fingerprint.ts';

/** SQL of how a document's base amount stands to what the shop converted the order to, in thousandths; never divided. */
const within = (low: number, high: number): string =>
  `cast(b.actual_minor as decimal(38,0)) * 1000 between cast(b.expected_minor as decimal(38,0)) * ${low} and cast(b.expected_minor as decimal(38,0)) * ${high}`;

export const erpRateNotShopifyRate: Fingerprint = {
  id: 'erp-rate-not-shopify-rate',
  subject: 'order',
  kinds: ['fx-rate-differs'],
  certainty: 'record',
  seen: 'Documents carry the rate of their own table, and orders of every size are worth another amount than the shop converted them to.',
  next: 'Decide which source of rates counts, and post what is left between the two on an account for exchange differences.',
  // A rate that is the wrong way round, or of another currency, is further off.
  mark: `b.field = 'baseTotal' and ${within(700, 1400)}`,
  reach: `o.currency in (select v.detail from evidence.broken v where v.kind = 'fx-rate-differs' and v.field = 'baseTotal') and exists (select 1 from pair.erp_member m where m.group_id = o.order_id)`,
};
