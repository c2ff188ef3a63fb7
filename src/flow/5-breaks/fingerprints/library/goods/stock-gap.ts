import type { Step } from '../../../../../model/index.ts';

/** evidence.stock_gap: by how much the shop is above the ERP at each level that differs, beside what it may come from. */
export const stockGap: Step = {
  name: 'by how much levels differ',
  sql: `create table evidence.stock_gap as
select s.on_hand - t.on_hand as gap, cast(coalesce(s.committed, 0) as decimal(18,6)) as shop_committed, cast(coalesce(t.committed, 0) as decimal(18,6)) as erp_committed, cast(coalesce(t.incoming, 0) as decimal(18,6)) as incoming
from evidence.broken b join canon.shop_stock s on s.stock_id = b.shop_row join canon.erp_stock t on t.stock_id = b.erp_row where b.kind = 'stock-differs'`,
};

/** SQL of whether levels that differ by just as much as this one mostly have that in common: small numbers meet by chance. */
export function mostlyFrom(amount: string): string {
  return `(select sum(case when g.gap = ${amount} then 1 else -2 end) from evidence.stock_gap g where g.gap = s.on_hand - t.on_hand) >= 0`;
}
