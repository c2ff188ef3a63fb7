import type { Step } from '../../model/index.ts';

/** Groups of which some row could not be read: nothing is said of their sales, and neither side's total counts them. */
export const findUnknown: readonly Step[] = [
  {
    name: 'groups that are not known in full',
    sql: `create table pair.unknown_group as
select group_id from pair.sale where incomplete
union
select g.group_id from pair.document_group g join canon.erp_document d on d.document_id = g.document_id
where d.incomplete and d.class <> 'credit'
union
select coalesce(m.group_id, o.order_id) from canon.shop_order o left join pair.shop_member m on m.order_id = o.order_id where o.incomplete
union
select o.order_id from canon.shop_order o
join canon.unread_key u on u.side = 'erp' and u.ref_key = o.ref_key
where not exists (select 1 from pair.erp_member m where m.group_id = o.order_id)
union
select s.order_id from pair.suggestion s join canon.erp_document d on d.document_id = s.document_id where d.incomplete`,
  },
  {
    name: 'sales that are not known in full',
    sql: 'update pair.sale set incomplete = true where not incomplete and group_id in (select group_id from pair.unknown_group)',
  },
];
