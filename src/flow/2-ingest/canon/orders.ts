import { literal } from '../../../ground/index.ts';
import type { Lake, Profile } from '../../../model/index.ts';
import type { StagedTable } from '../stage-table.ts';
import {
  emailKey,
  insertRecords,
  itemKey,
  minor,
  referenceKey,
  rowBits,
  type Source,
  sourcesOf,
  stagedRows,
} from './insert.ts';

/** Writes canon.shop_order and canon.shop_order_line. */
export async function insertOrders(
  lake: Lake,
  staged: readonly StagedTable[],
  profile: Profile,
): Promise<void> {
  const orders = sourcesOf(staged, profile, 'shop', 'order');
  const lines = sourcesOf(staged, profile, 'shop', 'order-line');
  await collectTips(lake, lines);
  await inferTaxIncluded(lake, orders);
  for (const source of orders) await insertOrder(lake, source);
  await collectNames(lake);
  for (const source of lines) await insertLines(lake, source);
}

async function insertOrder(lake: Lake, source: Source): Promise<void> {
  const { field, profile, staged } = source;
  const zone = literal(profile.books.timeZone);
  const dayOf = (name: string): string => `cast(timezone(${zone}, ${field(name, 'timestamptz')}) as date)`;
  const amount = (name: string): string => minor(field(name, 'decimal(18,6)'));
  const currency = `upper(${field('currency')})`;
  const name = field('name');
  const columns = {
    order_id: source.rowId,
    shop: `coalesce(${field('shop')}, nullif(regexp_extract(upper(${name}), '[A-Z]+'), ''))`,
    external_id: field('id'),
    name,
    ref_key: referenceKey(name, { ...profile, reference: { ...profile.reference, pattern: null } }),
    currency,
    ...Object.fromEntries(amounts.map((column) => [column, amount(inputName(column))])),
    tip: minor(`coalesce(${field('tip', 'decimal(18,6)')}, t.tip)`),
    tax_included: taxIncluded(source),
    placed_at: field('placedAt', 'timestamptz'),
    placed_on: dayOf('placedAt'),
    fulfilled_on: dayOf('fulfilledAt'),
    cancelled_on: dayOf('cancelledAt'),
    financial_status: `lower(${field('financialStatus')})`,
    fulfilment_status: `lower(${field('fulfilmentStatus')})`,
    customer_key: customerKey(source),
    email_key: emailKey(field('email')),
    email_form: `md5(${field('email')})`,
    entity: shopEntity(source, name),
    country: `upper(${field('country')})`,
    province: field('province'),
    gateway: field('gateway'),
    source_name: field('sourceName'),
    discount_code: field('discountCode'),
    shipping_method: field('shippingMethod'),
    location: field('location'),
    tax_title: field('taxTitle'),
    incomplete: 'false',
  };
  const from = `${stagedRows(source, currency)}
left join stage.tip t on t.file_id = ${staged.table.fileId} and t.name = ${name}
left join stage.tax_included i on i.file_id = ${staged.table.fileId} and i.currency = ${currency}`;
  await insertRecords(lake, 'shop_order', source, { columns, from });
}

function taxIncluded(source: Source): string {
  const { field, reading } = source;
  if (reading.taxIncluded !== undefined) return String(reading.taxIncluded);
  const tax = field('tax', 'decimal(18,6)');
  const rest = restOfTotal(source);
  const own = `case when ${tax} <> 0 and ${rest} = 0 then true when ${tax} <> 0 and ${rest} = ${tax} then false end`;
  return `coalesce(${field('taxIncluded', 'boolean')}, ${own}, i.included >= i.excluded)`;
}

const amounts = [
  'subtotal',
  'shipping',
  'tax',
  'discount',
  'tip',
  'duty',
  'fee',
  'rounding',
  'gift_card',
  'total',
  'refunded',
  'outstanding',
] as const;

function inputName(column: string): string {
  return column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The ERP's customer number as the profile's rule gives it; NULL where the rule does not fit. */
function customerKey({ field, profile }: Source): string {
  const rule = profile.customer;
  const listed = Object.entries(profile.customers).map(
    ([from, to]) => `when ${literal(from.trim().toLowerCase())} then ${literal(to.toUpperCase())}`,
  );
  const ruled =
    rule === null
      ? 'null::varchar'
      : `case when regexp_matches(trim(${field(rule.from)}), ${literal(`(?i)${rule.pattern}`)}) then upper(regexp_replace(trim(${field(rule.from)}), ${literal(`(?i)${rule.pattern}.*`)}, ${literal(rule.replace.replaceAll(/\$(\d)/g, '\\$1'))})) end`;
  if (listed.length === 0) return ruled;
  return `coalesce(case lower(trim(${field('email')})) ${listed.join(' ')} end, case lower(trim(${field('customer')})) ${listed.join(' ')} end, ${ruled})`;
}

/** The entity a shop's order belongs to: by its shop field, its file, or the letters its name begins with. */
function shopEntity(source: Source, name: string): string {
  const { profile, field, staged } = source;
  const cases = profile.books.entities.flatMap(({ id, shops }) =>
    shops.map((shop) => {
      if (staged.table.name.toLowerCase().includes(shop.toLowerCase()) && /[./]/.test(shop))
        return `when true then ${literal(id)}`;
      const key = shop.toUpperCase().replaceAll('#', '');
      return `when upper(${field('shop')}) = ${literal(key)} or ltrim(upper(${name}), '# ') like ${literal(`${key}%`)} then ${literal(id)}`;
    }),
  );
  return cases.length === 0 ? 'null::varchar' : `case ${cases.join(' ')} end`;
}

/** Names may repeat within a file: then a line belongs to the nearest order above it. */
async function collectNames(lake: Lake): Promise<void> {
  await lake.run({
    name: 'order names by file',
    sql: `create table stage.order_name as
select o.order_id >> ${rowBits} as file_id, o.name, min(o.order_id) as order_id, count(*) as orders, min(c.factor) as factor
from canon.shop_order o join canon.currency c on c.code = o.currency group by 1, 2`,
  });
}

async function insertLines(lake: Lake, source: Source): Promise<void> {
  const { field, staged } = source;
  const name = field('order');
  const inFile = opensOrders(source) ? `and n.file_id = ${staged.table.fileId}` : '';
  const named = `(select s.*, s.rowid + 1 as row_no, n.order_id, n.orders, n.factor from ${staged.stage} s
  join stage.order_name n on n.name = ${name} ${inFile}) s`;
  const columns = lineColumns(source);
  const filled = `(${field('quantity', 'decimal(18,6)')} is not null or ${field('sku')} is not null or ${field('title')} is not null)`;
  await insertRecords(lake, 'shop_order_line', source, {
    columns,
    from: named,
    where: `s.orders = 1 and ${filled}`,
  });
  const nearest = `(select s.* replace (o.order_id as order_id) from ${named}
  join (select s.row_no, max(o.order_id) as order_id from ${named}
    join canon.shop_order o on o.name = ${name} and o.order_id >> ${rowBits} = ${staged.table.fileId} and o.order_id <= ${source.rowId}
    where s.orders > 1 group by 1) o on o.row_no = s.row_no) s`;
  if (opensOrders(source) && (await repeatsNames(lake))) {
    await insertRecords(lake, 'shop_order_line', source, { columns, from: nearest, where: filled });
  }
}

/** Whether the lines stand in the same table as their orders. */
function opensOrders({ staged }: Source): boolean {
  return staged.readings.some((reading) => reading.record === 'order');
}

async function repeatsNames(lake: Lake): Promise<boolean> {
  const [row] = await lake.rows({
    name: 'repeated order names',
    sql: 'select count(*) as n from stage.order_name where orders > 1',
  });
  return Number(row?.['n'] ?? 0) > 0;
}

function lineColumns({ field, rowId }: Source): Readonly<Record<string, string>> {
  const price = field('unitPrice', 'decimal(18,6)');
  const quantity = `coalesce(${field('quantity', 'decimal(18,6)')}, case when ${price} is not null then 1 end)`;
  const discount = minor(field('discount', 'decimal(18,6)'));
  return {
    line_id: rowId,
    order_id: 's.order_id',
    kind: `coalesce(${field('kind')}, 'item')`,
    sku: field('sku'),
    item_key: itemKey(field('sku')),
    title: field('title'),
    quantity,
    unit_price: price,
    amount: `coalesce(${minor(field('amount', 'decimal(18,6)'))}, ${minor(`${quantity} * ${price}`)} - coalesce(${discount}, 0))`,
    discount,
    tax: minor(field('tax', 'decimal(18,6)')),
    vendor: field('vendor'),
  };
}

/** Tips come as lines; they are in the total but not in the subtotal. */
async function collectTips(lake: Lake, lines: readonly Source[]): Promise<void> {
  const tips = lines
    .filter(({ reading }) => reading.fields['kind'] !== undefined)
    .map((source) => {
      const price = source.field('unitPrice', 'decimal(18,6)');
      return `select ${source.staged.table.fileId} as file_id, ${source.field('order')} as name, sum(cast(coalesce(${source.field('quantity', 'decimal(18,6)')}, 1) * ${price} as decimal(18,6))) as tip
from ${source.staged.stage} s where ${source.usable} and ${source.field('kind')} = 'tip' group by 2`;
    });
  const none = `select 0 as file_id, ''::varchar as name, 0::decimal(38,6) as tip where false`;
  await lake.run({
    name: 'tips of orders',
    sql: `create table stage.tip as ${[none, ...tips].join('\nunion all ')}`,
  });
}

/** SQL of what an order's total holds besides goods, shipping and other charges: its tax, or nothing when prices contain it. */
function restOfTotal(source: Source): string {
  const charge = (name: string): string => `coalesce(${source.field(name, 'decimal(18,6)')}, 0)`;
  const charges = ['shipping', 'duty', 'fee', 'rounding'].map(charge).join(' - ');
  return `${source.field('total', 'decimal(18,6)')} - ${source.field('subtotal', 'decimal(18,6)')} - ${charges} - coalesce(${source.field('tip', 'decimal(18,6)')}, t.tip, 0)`;
}

/** Files do not say whether prices contain their tax: the totals of most orders of the same file and currency do. */
async function inferTaxIncluded(lake: Lake, orders: readonly Source[]): Promise<void> {
  const votes = orders.map((source) => {
    const tax = source.field('tax', 'decimal(18,6)');
    const rest = restOfTotal(source);
    return `select ${source.staged.table.fileId} as file_id, upper(${source.field('currency')}) as currency,
  sum(case when ${rest} = 0 then 1 else 0 end) as included, sum(case when ${rest} = ${tax} then 1 else 0 end) as excluded
from ${source.staged.stage} s left join stage.tip t on t.file_id = ${source.staged.table.fileId} and t.name = ${source.field('name')}
where ${source.usable} and ${tax} <> 0 group by 2`;
  });
  const none = `select 0 as file_id, ''::varchar as currency, 0::hugeint as included, 0::hugeint as excluded where false`;
  await lake.run({
    name: 'tax inclusion by file and currency',
    sql: `create table stage.tax_included as ${[none, ...votes].join('\nunion all ')}`,
  });
}
