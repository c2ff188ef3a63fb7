import { formatMinor, literal } from '../ground/index.ts';
import type { Break, Lake, LakeRow } from '../model/index.ts';
import type { BreakDetail, FieldPair } from './outputs/index.ts';

/** What each pass of the match goes by, in words. */
const passes: Readonly<Record<string, string>> = {
  'order-id': "the document carries the order's own id",
  'exact-reference': "the document's reference is the order's name",
  'normalised-reference': "the document's reference is the order's name, written differently",
  'reference-and-currency': "the document's reference and currency fit this order alone",
  'applies-to': 'the document applies to an invoice of the order',
};

const portion = 1_000;

/** Reads what both records of the given breaks say, and how they were matched: for the breaks a report shows in full. */
export async function readDetails(
  lake: Lake,
  breaks: readonly Break[],
): Promise<ReadonlyMap<string, BreakDetail>> {
  const orders = await byName(
    lake,
    'canon.shop_order',
    'name',
    breaks.map(({ order }) => order),
  );
  const documents = await byName(
    lake,
    'canon.erp_document',
    'number',
    breaks.map(({ erp }) => erp?.document),
  );
  const pass = await passesOf(
    lake,
    [...documents.values()].map((row) => String(row['document_id'])),
  );
  const details = new Map<string, BreakDetail>();
  for (const one of breaks) {
    const order = orders.get(one.order ?? '');
    const document = documents.get(one.erp?.document ?? '');
    if (order === undefined && document === undefined) continue;
    const matched = pass.get(String(document?.['document_id']));
    const why = matched === undefined ? undefined : passes[matched];
    details.set(one.id, {
      ...(matched === undefined || why === undefined ? {} : { match: { pass: matched, why } }),
      fields: pairs(order, document),
    });
  }
  return details;
}

async function byName(
  lake: Lake,
  table: string,
  column: string,
  names: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, LakeRow>> {
  const wanted = [...new Set(names.filter((name) => name !== undefined))];
  const found = new Map<string, LakeRow>();
  for (let start = 0; start < wanted.length; start += portion) {
    const list = wanted.slice(start, start + portion).map((name) => literal(name));
    const rows = await lake.rows({
      name: `${table} of the report`,
      sql: `select * from ${table} where ${column} in (${list.join(', ')})`,
    });
    for (const row of rows) found.set(String(row[column]), row);
  }
  return found;
}

async function passesOf(lake: Lake, documents: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (documents.length === 0) return new Map();
  const rows = await lake.rows({
    name: 'passes of the report',
    sql: `select document_id, pass from pair.document_group where document_id in (${documents.join(', ')})`,
  });
  return new Map(rows.map((row) => [String(row['document_id']), String(row['pass'])]));
}

function pairs(order: LakeRow | undefined, document: LakeRow | undefined): readonly FieldPair[] {
  const amount = (row: LakeRow | undefined, column: string): string | null => {
    const minor = text(row, column);
    return minor === null ? null : formatMinor(BigInt(minor), text(row, 'currency') ?? 'XXX');
  };
  const all: readonly FieldPair[] = [
    { field: 'reference', shop: text(order, 'name'), erp: text(document, 'reference') },
    { field: 'type', shop: order === undefined ? null : 'order', erp: text(document, 'type') },
    { field: 'day', shop: text(order, 'placed_on'), erp: text(document, 'document_on') },
    { field: 'posted on', shop: null, erp: text(document, 'posted_on') },
    { field: 'currency', shop: text(order, 'currency'), erp: text(document, 'currency') },
    { field: 'total', shop: amount(order, 'total'), erp: amount(document, 'total') },
    { field: 'tax', shop: amount(order, 'tax'), erp: amount(document, 'tax') },
    { field: 'shipping', shop: amount(order, 'shipping'), erp: amount(document, 'shipping') },
    { field: 'discount', shop: amount(order, 'discount'), erp: amount(document, 'discount') },
    { field: 'customer', shop: text(order, 'customer_key'), erp: text(document, 'customer_key') },
    { field: 'country', shop: text(order, 'country'), erp: text(document, 'country') },
    { field: 'status', shop: text(order, 'financial_status'), erp: text(document, 'status') },
  ];
  return all.filter(({ shop, erp }) => shop !== null || erp !== null);
}

function text(row: LakeRow | undefined, column: string): string | null {
  const value = row?.[column];
  return value === null || value === undefined ? null : String(value);
}
