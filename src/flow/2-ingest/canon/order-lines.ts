import type { Lake, SourceTable } from '../../../model/index.ts';
import { factorOf, minor, minorProduct } from './amounts.ts';
import {
  firstRowId,
  type IngestContext,
  insertRecords,
  numberedRows,
  type Source,
  stagedRows,
} from './insert.ts';
import { itemKey } from './keys.ts';
import { lineExtras } from './order-line-extras.ts';

/** Temporary table of the order names of the table that is being read, and whether one of them repeats. */
export interface OrderNames {
  readonly table: string;
  readonly orders: Source;
  readonly repeats: boolean;
}

/** Name of the temporary table of the order names of one table. */
export function orderNamesOf({ fileId }: SourceTable): string {
  return `order_name_${fileId}`;
}

/** Collects the order names of one table: name, row of its first order, number of orders, minor units. */
export async function collectOrderNames(
  lake: Lake,
  orders: Source,
  context: IngestContext,
): Promise<OrderNames> {
  const table = orderNamesOf(orders.staged.table);
  await lake.run({
    name: 'order names of the file',
    sql: `create temp table ${table} as
select ${orders.field('name')} as name, min(s.row_no) as order_row, count(*) as orders, min(s.factor) as factor${ifOther(orders, `, min(${factorOf(`upper(${orders.field('otherCurrency')})`)}) as other_factor`)}
from ${stagedRows(orders, context)} group by 1`,
  });
  const [row] = await lake.rows({
    name: 'repeated order names',
    sql: `select count(*) as n from ${table} where orders > 1`,
  });
  return { table, orders, repeats: Number(row?.['n'] ?? 0) > 0 };
}

/** SQL that is only there where the orders have amounts in another currency. */
function ifOther({ reading }: Source, sql: string): string {
  return reading.fields['otherCurrency'] === undefined ? '' : sql;
}

/** SQL of the lines that stand in the same table as their orders, with row and minor units of the order. */
export function linesWithOrders(lines: Source, { table, orders, repeats }: OrderNames): string {
  const rows = numberedRows(lines.staged);
  const name = lines.field('order');
  const other = (alias: string): string => ifOther(orders, `, ${alias}.other_factor`);
  const single = `select s.*, n.order_row, n.factor${other('n')} from ${rows} join ${table} n on n.name = ${name}`;
  if (!repeats) return `(${single}) s`;
  // Names may repeat within a file: then a line belongs to the nearest order above it.
  const opening = `(select ${orders.field('name')} as name, s.row_no from ${numberedRows(orders.staged)} where ${orders.usable})`;
  return `(${single} where n.orders = 1
union all
select s.*, near.order_row, near.factor${other('near')} from ${rows} join (
  select s.row_no as line_row, coalesce(max(o.row_no) filter (where o.row_no <= s.row_no), min(o.row_no)) as order_row, min(n.factor) as factor${ifOther(orders, ', min(n.other_factor) as other_factor')}
  from ${rows} join ${table} n on n.name = ${name} and n.orders > 1 join ${opening} o on o.name = ${name}
  group by 1) near on near.line_row = s.row_no) s`;
}

/** SQL of the lines whose orders stand in other tables, all of which have been read before. */
function linesOfOthers(lines: Source): string {
  return `(select s.*, n.order_id, n.factor, n.other_factor from ${numberedRows(lines.staged)} join ${allOrderNames} n on n.name = ${lines.field('order')}) s`;
}

/** Temporary table of the names and ids of all orders, for lines that stand in a table of their own. */
export const allOrderNames = 'all_order_names';

/** Makes the names of all orders that were read. */
export async function collectAllOrderNames(lake: Lake): Promise<void> {
  await lake.run({
    name: 'order names',
    sql: `create or replace temp table ${allOrderNames} as
select name, min(order_id) as order_id, min(${factorOf('currency')}) as factor, min(${factorOf('other_currency')}) as other_factor from canon.shop_order group by 1
union all
select external_id, min(order_id), min(${factorOf('currency')}), min(${factorOf('other_currency')}) from canon.shop_order
where external_id is not null and external_id not in (select name from canon.shop_order) group by 1`,
  });
}

/** SQL condition that there is something to a line: rows that only carry an order's values are none. */
export function filled({ field }: Source): string {
  return `(${field('quantity', 'decimal(18,6)')} is not null or ${field('sku')} is not null or ${field('title')} is not null)`;
}

/** Writes the lines of one reading to canon.shop_order_line. */
export async function insertOrderLines(
  lake: Lake,
  source: Source,
  names: OrderNames | undefined,
): Promise<void> {
  if (names === undefined) await collectAllOrderNames(lake);
  const { field, rowId } = source;
  const price = field('unitPrice', 'decimal(18,6)');
  const quantity = `coalesce(${field('quantity', 'decimal(18,6)')}, case when ${price} is not null then 1 end)`;
  const amount = field('amount', 'decimal(18,6)');
  const product = `${minorProduct('s.units', price)} - coalesce(s.minor_discount, 0)`;
  const orderId = `(${firstRowId(source.staged.table.fileId)} + s.order_row)`;
  await insertRecords(lake, 'shop_order_line', source, {
    columns: {
      line_id: rowId,
      order_id: names === undefined ? 's.order_id' : orderId,
      kind: `coalesce(${field('kind')}, 'item')`,
      sku: field('sku'),
      item_key: itemKey(field('sku')),
      title: field('title'),
      quantity: 's.units',
      unit_price: price,
      amount:
        source.reading.fields['amount'] === undefined
          ? product
          : `case when ${amount} is not null then ${minor(amount)} else ${product} end`,
      discount: 's.minor_discount',
      tax: minor(field('tax', 'decimal(18,6)')),
      vendor: field('vendor'),
      ...lineExtras(source, names === undefined || ifOther(names.orders, 'given') !== ''),
    },
    once: {
      units: `cast(${quantity} as decimal(18,6))`,
      minor_discount: minor(field('discount', 'decimal(18,6)')),
    },
    from: names === undefined ? linesOfOthers(source) : linesWithOrders(source, names),
    where: filled(source),
  });
}
