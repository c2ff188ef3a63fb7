import type { Fingerprint } from '../../fingerprint.ts';

const kind = `v.kind = 'order-duplicated-in-erp'`;

export const overlappingShopCards: Fingerprint = {
  id: 'overlapping-shop-cards',
  subject: 'order',
  kinds: ['order-duplicated-in-erp'],
  certainty: 'record',
  seen: 'Orders of one source alone are made twice, by two configurations of the integration, while those of other sources come once.',
  next: 'Let one configuration only take part in the sync by events, then cancel what the other one made.',
  steps: [
    {
      name: 'sources whose orders are made twice',
      sql: `create table evidence.doubled_source as
select w.source_name from (
  select k.source_name, count(*) as n, min(k.placed_at) as first_at, max(k.placed_at) as last_at from evidence.broken v join canon.shop_order k on k.order_id = v.group_id where ${kind} group by k.source_name
) w where w.n >= 3
  and not exists (select 1 from evidence.broken v join canon.shop_order k on k.order_id = v.group_id where ${kind} and k.source_name is distinct from w.source_name)
  and (select count(*) from canon.shop_order k where k.source_name <> w.source_name and k.placed_at between w.first_at and w.last_at
    and exists (select 1 from pair.document_group g where g.group_id = k.order_id)) >= w.n`,
    },
  ],
  mark: `exists (select 1 from evidence.doubled_source s where s.source_name = o.source_name)
  and exists (select 1 from canon.erp_document k where k.document_id <> d.document_id and k.ref_key = d.ref_key and k.class = d.class and k.created_by <> d.created_by)`,
  // Both configurations hear of every order of the source: what came once speaks against them.
  among: 'exists (select 1 from pair.document_group g where g.group_id = o.order_id)',
  reach: 'exists (select 1 from evidence.doubled_source s where s.source_name = o.source_name)',
  sharperThan: ['two-connectors-live-at-cutover'],
};
