import { literal } from '../../ground/index.ts';
import type { Lake } from '../../model/index.ts';

/**
 * Leaves only orders placed from one day to another, with their documents; documents without an order go by their own
 * date. Matching comes first, so that a document just outside the range still finds its order inside.
 */
export async function keepInRange(lake: Lake, from: string | null, to: string | null): Promise<void> {
  const outside = (day: string): string =>
    [
      ...(from === null ? [] : [`${day} < date ${literal(from)}`]),
      ...(to === null ? [] : [`${day} > date ${literal(to)}`]),
    ].join(' or ') || 'false';
  await lake.run({
    name: 'orders outside of the range',
    sql: `create table pair.outside_order as select order_id from canon.shop_order where ${outside('placed_on')}`,
  });
  await lake.run({
    name: 'documents outside of the range',
    sql: `create table pair.outside_document as
select g.document_id from pair.document_group g join pair.outside_order o on o.order_id = g.group_id
union all
select d.document_id from canon.erp_document d where (${outside('d.document_on')}) and not exists (select 1 from pair.document_group g where g.document_id = d.document_id)`,
  });
  if (from === null && to === null) return;
  for (const table of [
    'sale',
    'line',
    'erp_member',
    'shop_member',
    'refund',
    'refund_group',
    'credit_group',
    'refund_shape',
    'refund_break',
    'document_group',
  ]) {
    await lake.run({
      name: `${table} in range`,
      sql: `delete from pair.${table} where group_id in (select order_id from pair.outside_order)`,
    });
  }
  await lake.run({
    name: 'orders in range',
    sql: 'delete from pair.unmatched_order where order_id in (select order_id from pair.outside_order)',
  });
  await lake.run({
    name: 'how much was compared in range',
    sql: `update pair.coverage set orders = (select count(*) from pair.erp_member m where m.role = 'primary' and not exists (select 1 from pair.multi_group g where g.group_id = m.group_id))
    + (select coalesce(sum(v.orders), 0) from pair.erp_several e join (select g.group_id, coalesce(s.orders, 1) as orders from pair.multi_group g left join pair.shop_several s on s.group_id = g.group_id) v on v.group_id = e.group_id where e.group_id not in (select order_id from pair.outside_order)),
  lines = (select coalesce(sum(lines), 0) from pair.order_sum where order_id not in (select order_id from pair.outside_order))`,
  });
  for (const table of ['unmatched_document', 'ambiguous_document']) {
    await lake.run({
      name: `${table} in range`,
      sql: `delete from pair.${table} where document_id in (select document_id from pair.outside_document)`,
    });
  }
}
