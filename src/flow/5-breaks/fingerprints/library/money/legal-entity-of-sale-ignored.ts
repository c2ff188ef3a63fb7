import type { Fingerprint } from '../../fingerprint.ts';

export const legalEntityOfSaleIgnored: Fingerprint = {
  id: 'legal-entity-of-sale-ignored',
  subject: 'order',
  kinds: ['entity-differs'],
  certainty: 'record',
  seen: 'Whatever the legal seller, the documents and payouts are all in one and the same entity.',
  next: 'Map the business entity of the order to the company, then post these orders again there.',
  mark: `(select count(distinct v.actual) from evidence.broken v where v.kind = 'entity-differs') = 1
  and exists (select 1 from evidence.broken v where v.kind = 'entity-differs' and v.group_id is not null)`,
  reach: `o.entity is not null and exists (select 1 from evidence.broken v where v.kind = 'entity-differs' and v.expected = o.entity)`,
};
