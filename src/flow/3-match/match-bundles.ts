import { literal } from '../../ground/index.ts';
import type { Lake, LakeRow } from '../../model/index.ts';
import { type Bundle, type LooseDocument, type LooseOrder, resolveBundles } from './resolve-bundles.ts';
import { insertRows } from './resolve-groups.ts';

/** Beyond this many loose orders and documents something else is wrong: sums over all of them would prove nothing. */
const mostLoose = 200_000;

/**
 * pair.bundle: documents that post several orders together (a list of references, a day's summary), with their orders.
 * Both leave the unmatched records.
 */
export async function matchBundles(lake: Lake): Promise<void> {
  await lake.run({
    name: 'bundles',
    sql: 'create table pair.bundle (bundle_id bigint, pass text, why text, currency text, s_total bigint, e_total bigint, orders bigint, documents bigint, document_id bigint)',
  });
  await lake.run({
    name: 'orders of bundles',
    sql: 'create table pair.bundle_order (bundle_id bigint, order_id bigint)',
  });
  await lake.run({
    name: 'documents of bundles',
    sql: 'create table pair.bundle_document (bundle_id bigint, document_id bigint)',
  });
  const [size] = await lake.rows({
    name: 'loose records',
    sql: `select (select count(*) from pair.unmatched_order) as orders, (select count(*) from pair.unmatched_document where class in ('invoice', 'order')) as documents`,
  });
  const [orders, documents] = [Number(size?.['orders'] ?? 0), Number(size?.['documents'] ?? 0)];
  if (orders < 2 || documents === 0 || orders + documents > mostLoose) return;
  const bundles = resolveBundles(await looseOrders(lake), await looseDocuments(lake));
  await insertRows(lake, 'pair.bundle', bundles.map(toRow));
  await insertRows(
    lake,
    'pair.bundle_order',
    bundles.flatMap((bundle) => bundle.orders.map(({ id }) => `(${idOf(bundle)}, ${id})`)),
  );
  await insertRows(
    lake,
    'pair.bundle_document',
    bundles.flatMap((bundle) => bundle.documents.map(({ id }) => `(${idOf(bundle)}, ${id})`)),
  );
  for (const [table, key] of [
    ['unmatched_order', 'order'],
    ['unmatched_document', 'document'],
  ] as const) {
    await lake.run({
      name: `${key}s in bundles`,
      sql: `delete from pair.${table} where ${key}_id in (select ${key}_id from pair.bundle_${key})`,
    });
  }
}

async function looseOrders(lake: Lake): Promise<readonly LooseOrder[]> {
  const rows = await lake.rows({
    name: 'loose orders',
    sql: `select u.order_id, o.ref_key, u.currency, cast(u.placed_on as varchar) as day, u.shop, u.gateway, u.total
from pair.unmatched_order u join canon.shop_order o on o.order_id = u.order_id
where not o.incomplete and u.total is not null and u.currency is not null
  and not exists (select 1 from pair.suggestion s where s.order_id = u.order_id) order by o.ref_key, u.order_id`,
  });
  return rows.map((row) => ({
    id: integer(row, 'order_id'),
    key: text(row, 'ref_key'),
    currency: text(row, 'currency'),
    day: text(row, 'day'),
    shop: text(row, 'shop'),
    gateway: text(row, 'gateway'),
    total: integer(row, 'total'),
  }));
}

async function looseDocuments(lake: Lake): Promise<readonly LooseDocument[]> {
  const listed = await listedOrders(lake);
  const rows = await lake.rows({
    name: 'loose documents',
    sql: `select u.document_id, u.currency, cast(u.document_on as varchar) as day, u.total
from pair.unmatched_document u join canon.erp_document d on d.document_id = u.document_id
where u.class in ('invoice', 'order') and not d.incomplete and u.total is not null and u.currency is not null
  and not exists (select 1 from pair.suggestion s where s.document_id = u.document_id) order by d.number, u.document_id`,
  });
  return rows.map((row) => ({
    id: integer(row, 'document_id'),
    listed: listed.get(text(row, 'document_id')) ?? [],
    currency: text(row, 'currency'),
    day: text(row, 'day'),
    total: integer(row, 'total'),
  }));
}

async function listedOrders(lake: Lake): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await lake.rows({
    name: 'references that list several orders',
    sql: `select p.document_id, p.ref_key from canon.reference_part p
where p.ref_key is not null and exists (select 1 from pair.unmatched_document u where u.document_id = p.document_id) order by p.document_id, p.part`,
  });
  const groups = Map.groupBy(rows, (row) => text(row, 'document_id'));
  return new Map([...groups].map(([id, own]) => [id, own.map((row) => text(row, 'ref_key'))]));
}

function idOf({ documents }: Bundle): bigint {
  return documents.reduce((least, { id }) => (id < least ? id : least), documents[0]?.id ?? 0n);
}

function toRow(bundle: Bundle): string {
  const total = (records: readonly { readonly total: bigint }[]): bigint =>
    records.reduce((sum, record) => sum + record.total, 0n);
  const currency = bundle.documents[0]?.currency ?? '';
  return `(${idOf(bundle)}, ${literal(bundle.pass)}, ${literal(bundle.why)}, ${literal(currency)}, ${total(bundle.orders)}, ${total(bundle.documents)}, ${bundle.orders.length}, ${bundle.documents.length}, ${idOf(bundle)})`;
}

function text(row: LakeRow, column: string): string {
  return String(row[column] ?? '');
}

function integer(row: LakeRow, column: string): bigint {
  return BigInt(String(row[column] ?? 0));
}
