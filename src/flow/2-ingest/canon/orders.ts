import { literal } from '../../../ground/index.ts';
import type { Lake } from '../../../model/index.ts';
import type { StagedTable } from '../staged-table.ts';
import { minor, wideMinor } from './amounts.ts';
import { type DayOf, daysInZone } from './days-in-zone.ts';
import { firstOfOrder } from './first-of-group.ts';
import { type IngestContext, insertRecords, type Source, sourcesOf, stagedRows } from './insert.ts';
import { bareReference, emailKey, keyOf } from './keys.ts';
import { orderExtras } from './order-extras.ts';
import { collectOrderNames, insertOrderLines } from './order-lines.ts';
import { collectTips } from './order-tips.ts';
import { countTaxVotes, restOfTotal } from './tax-votes.ts';

/** Writes the orders and order lines of one table to canon.shop_order and canon.shop_order_line. */
export async function insertOrders(lake: Lake, staged: StagedTable, context: IngestContext): Promise<void> {
  const orders = sourcesOf(staged, context.profile, 'shop', 'order').map(firstOfOrder);
  const lines = sourcesOf(staged, context.profile, 'shop', 'order-line');
  const [own] = orders;
  const names =
    own === undefined || lines.length === 0 ? undefined : await collectOrderNames(lake, own, context);
  if (own !== undefined) await collectTips(lake, lines, names);
  for (const source of orders) {
    const votes = await countTaxVotes(lake, source, context);
    await insertOrder(lake, source, context, votes, await daysInZone(lake, staged, context.profile));
  }
  for (const line of lines) await insertOrderLines(lake, line, names);
}

async function insertOrder(
  lake: Lake,
  source: Source,
  context: IngestContext,
  taxVotes: string,
  dayOf: DayOf,
): Promise<void> {
  const { field, profile } = source;
  const day = (name: string): string => dayOf(field(name, 'timestamptz'));
  const amount = (name: string): string => minor(field(name, 'decimal(18,6)'));
  const name = field('name');
  const given = (field: string): boolean => source.reading.fields[field] !== undefined;
  const email = (sql: string): string => (context.emails ? sql : 'null');
  const once = {
    name_bare: bareReference(name, null),
    customer_marked: markedCustomer(source),
    ...Object.fromEntries(
      amounts
        .filter((column) => given(inputName(column)))
        .map((column) => [`minor_${column}`, amount(inputName(column))]),
    ),
  };
  const money = (column: string): string => (given(inputName(column)) ? `s.minor_${column}` : 'null::bigint');
  const columns = {
    order_id: source.rowId,
    shop: `coalesce(${field('shop')}, nullif(regexp_extract(upper(${name}), '[A-Z]+'), ''))`,
    external_id: field('id'),
    name,
    ref_key: keyOf('s.name_bare', profile),
    currency: 's.own_currency',
    ...Object.fromEntries(amounts.map((column) => [column, money(column)])),
    tip: `coalesce(${money('tip')}, s.tips)`,
    tax_included: taxIncluded(source, money),
    placed_at: field('placedAt', 'timestamptz'),
    placed_on: day('placedAt'),
    fulfilled_on: day('fulfilledAt'),
    cancelled_on: day('cancelledAt'),
    financial_status: `lower(${field('financialStatus')})`,
    fulfilment_status: `lower(${field('fulfilmentStatus')})`,
    customer_key: customerKey(source),
    email_key: email(emailKey(field('email'))),
    email_form: email(`md5(${field('email')})`),
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
    ...orderExtras(source),
  };
  const from = `(select s.*, ${wideMinor('t.tip')} as tips, i.votes_included from ${stagedRows(source, context)}
left join order_tip t on t.order_row = s.row_no
left join ${taxVotes} i on i.currency is not distinct from s.own_currency) s`;
  await insertRecords(lake, 'shop_order', source, { columns, from, once });
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

/** What the order itself says, else what its own sums show, else what most orders of its file and currency show. */
function taxIncluded({ field, reading }: Source, money: (column: string) => string): string {
  if (reading.taxIncluded !== undefined) return String(reading.taxIncluded);
  const rest = restOfTotal(money, `coalesce(${money('tip')}, s.tips, 0)`);
  const tax = money('tax');
  const own = `case when ${tax} <> 0 and ${rest} = 0 then true when ${tax} <> 0 and ${rest} = ${tax} then false end`;
  return `coalesce(${field('taxIncluded', 'boolean')}, ${own}, s.votes_included)`;
}

const mark = '\u0001';

/** The customer's field with the profile's rule applied; a mark stands where the rule fitted. */
function markedCustomer({ field, profile: { customer } }: Source): string {
  if (customer === null) return 'null::varchar';
  const replacement = mark + customer.replace.replaceAll(/\$(\d)/g, '\\$1');
  return `regexp_replace(trim(${field(customer.from)}), ${literal(`(?i)${customer.pattern}.*`)}, ${literal(replacement)})`;
}

/** The ERP's customer number as the profile's rule gives it; NULL where the rule does not fit. */
function customerKey({ field, profile }: Source): string {
  const listed = Object.entries(profile.customers).map(
    ([from, to]) => `when ${literal(from.trim().toLowerCase())} then ${literal(to.toUpperCase())}`,
  );
  const ruled = `case when contains(s.customer_marked, ${literal(mark)}) then upper(replace(s.customer_marked, ${literal(mark)}, '')) end`;
  if (listed.length === 0) return ruled;
  return `coalesce(case lower(trim(${field('email')})) ${listed.join(' ')} end, case lower(trim(${field('customer')})) ${listed.join(' ')} end, ${ruled})`;
}

/** The entity a shop's order belongs to: by its own word, its shop field, its file, or the letters its name begins with. */
function shopEntity(source: Source, name: string): string {
  const { profile, field, staged } = source;
  const said = profile.books.entities.map(
    ({ id, shops, erp }) =>
      `when lower(trim(${field('entity')})) in (${[id, ...shops, ...erp].map((value) => literal(value.toLowerCase())).join(', ')}) then ${literal(id)}`,
  );
  const cases = profile.books.entities.flatMap(({ id, shops }) =>
    shops.map((shop) => {
      if (staged.table.name.toLowerCase().includes(shop.toLowerCase()) && /[./]/.test(shop))
        return `when true then ${literal(id)}`;
      const key = shop.toUpperCase().replaceAll('#', '');
      return `when upper(${field('shop')}) = ${literal(key)} or ltrim(upper(${name}), '# ') like ${literal(`${key}%`)} then ${literal(id)}`;
    }),
  );
  const own = source.reading.fields['entity'] === undefined ? [] : said;
  return cases.length + own.length === 0 ? 'null::varchar' : `case ${[...own, ...cases].join(' ')} end`;
}
