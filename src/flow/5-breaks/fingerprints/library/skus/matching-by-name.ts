import type { Fingerprint } from '../../fingerprint.ts';
import { bareName } from './same-name.ts';

const alike = `${bareName('j.description')} = ${bareName('l.title')}`;

export const matchingByName: Fingerprint = {
  id: 'matching-by-name',
  subject: 'order',
  kinds: ['line-item-differs', 'sku-mapped-to-wrong-item'],
  certainty: 'record',
  seen: 'The document has another item than the SKU leads to: the one that is called like the title of the line.',
  next: 'Match by SKU alone, correct the links of the items that share a name, then move what was posted.',
  steps: [
    {
      name: 'items that are called like a line and are not its SKU',
      sql: `create table evidence.called_alike as
select distinct b.break_no
from evidence.broken b join canon.shop_order_line l on l.order_id = b.group_id and l.kind = 'item'
left join pair.item_of_sku r on r.sku_key = l.item_key
join pair.document_group m on m.group_id = b.group_id join canon.erp_document_line e on e.document_id = m.document_id and e.kind = 'item'
join canon.erp_item j on j.item_key = e.item_key
where b.kind in ('line-item-differs', 'sku-mapped-to-wrong-item') and ${alike} and j.item_key <> coalesce(r.item_key, l.item_key) and not coalesce(j.is_fallback, false)`,
    },
  ],
  mark: 'exists (select 1 from evidence.called_alike k where k.break_no = b.break_no)',
};
