import type { Fingerprint } from '../../fingerprint.ts';

export const defaultWarehouseForAllLines: Fingerprint = {
  id: 'default-warehouse-for-all-lines',
  subject: 'order',
  kinds: ['location-differs'],
  certainty: 'circumstance',
  seen: 'All lines that are at another place are at the same one.',
  next: 'Have the connector take the assigned location of each line, then move the reservations.',
  mark: `b.field = 'location' and (select count(distinct v.actual) from evidence.broken v where v.kind = 'location-differs' and v.field = 'location') = 1`,
  // Sales of a till are made where they are handed over.
  among: `o.source_name is distinct from 'pos' and o.cancelled_on is null`,
  reach: `exists (select 1 from canon.shop_order_line l join canon.erp_document_line e on e.shop_line = l.external_id and e.location_key is not null
  where l.order_id = o.order_id and l.location_key <> (select max(k.location_key) from evidence.broken v join canon.erp_document_line k on k.line_id = v.erp_row where v.kind = 'location-differs' and v.field = 'location')
    and l.location not like '% + %')`,
};
