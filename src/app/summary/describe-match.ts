import type { Lake, Summary } from '../../model/index.ts';

/** How many orders were matched, in which passes and shapes. */
export async function describeMatch(lake: Lake): Promise<Summary['match']> {
  const [totals] = await lake.rows({
    name: 'match',
    sql: `select (select count(*) from canon.shop_order o where not exists (select 1 from pair.outside_order x where x.order_id = o.order_id)) as orders,
  (select orders from pair.coverage) + (select count(*) from pair.bundle_order b where not exists (select 1 from pair.outside_order x where x.order_id = b.order_id)) as matched,
  (select count(distinct document_id) from pair.ambiguous_document) as ambiguous, (select count(*) from pair.suggestion) as suggested`,
  });
  const passes = await lake.rows({
    name: 'passes',
    sql: "select pass, sum(n) as n from (select pass, count(*) as n from pair.erp_member where role = 'primary' group by pass union all select pass, sum(orders) from pair.bundle group by pass) t group by pass order by pass",
  });
  const shapes = await lake.rows({
    name: 'shapes',
    sql: `select shape, sum(n) as n from (
  select case when orders = 1 and documents = 1 then '1:1' when orders = 1 then '1:n' when documents = 1 then 'n:1' else 'n:m' end as shape, count(*) as n
  from pair.sale s where exists (select 1 from pair.multi_group g where g.group_id = s.group_id) group by 1
  union all select case when documents = 1 then 'n:1' else 'n:m' end, count(*) from pair.bundle group by 1
  union all select '1:1', count(*) from pair.erp_member m where m.role = 'primary' and not exists (select 1 from pair.multi_group g where g.group_id = m.group_id)) t group by shape having sum(n) > 0 order by shape`,
  });
  const table = (rows: typeof passes, key: string): Readonly<Record<string, number>> =>
    Object.fromEntries(rows.map((row) => [String(row[key]), Number(row['n'])]));
  const [orders, matched] = [Number(totals?.['orders'] ?? 0), Number(totals?.['matched'] ?? 0)];
  return {
    shopOrders: orders,
    matched,
    ratePercent: orders === 0 ? null : (Math.floor((matched * 10_000) / orders) / 100).toFixed(2),
    passes: table(passes, 'pass'),
    shapes: table(shapes, 'shape'),
    ambiguous: Number(totals?.['ambiguous'] ?? 0),
    suggested: Number(totals?.['suggested'] ?? 0),
  };
}
