import { formatMinor, literal } from '../ground/index.ts';
import type { Break, Lake, LakeRow } from '../model/index.ts';
import type { BreakDetail, FieldPair } from './outputs/index.ts';

/** What each pass of the match goes by, in words. */
export const passTexts: Readonly<Record<string, string>> = {
  'order-id': "the document carries the order's own id",
  'exact-reference': "the document's reference is the order's name",
  'normalised-reference': "the document's reference is the order's name, written differently",
  'reference-and-currency': "the document's reference and currency fit this order alone",
  'applies-to': 'the document applies to an invoice of the order',
  'same-amount': 'it is the only refund and the only credit memo of this amount of the order',
  'same-sum': 'the refunds and the credit memos of the order add up to the same',
  'customer-and-amount': 'the customer, the amount and the currency are the same, of these two alone',
  content: 'what they hold is alike, although no reference leads from one to the other',
  'day-and-amount': 'the day, the amount and the currency are the same, of these two alone',
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
  const sales = await salesOf(
    lake,
    [...orders.values()].map((row) => String(row['order_id'])),
  );
  const details = new Map<string, BreakDetail>();
  for (const one of breaks) {
    const order = orders.get(one.order ?? '');
    const document = documents.get(one.erp?.document ?? '');
    if (order === undefined && document === undefined) continue;
    const matched = pass.get(String(document?.['document_id']));
    const why = matched === undefined ? undefined : passTexts[matched];
    details.set(one.id, {
      ...(matched === undefined || why === undefined ? {} : { match: { pass: matched, why } }),
      fields: pairs(order, document, sales.get(String(order?.['order_id'])), one.field),
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

async function salesOf(lake: Lake, orders: readonly string[]): Promise<ReadonlyMap<string, LakeRow>> {
  if (orders.length === 0) return new Map();
  const rows = await lake.rows({
    name: 'charges of the report',
    sql: `select group_id, s_shipping, e_shipping, s_discount, e_discount from pair.sale where documents = 1 and group_id in (${orders.join(', ')})`,
  });
  return new Map(rows.map((row) => [String(row['group_id']), row]));
}

/** What both sides say of the same thing, and only that: a field that one side does not have is no difference. */
function pairs(
  order: LakeRow | undefined,
  document: LakeRow | undefined,
  sale: LakeRow | undefined,
  field: string | undefined,
): readonly FieldPair[] {
  const amount = (row: LakeRow | undefined, column: string, currency: LakeRow | undefined): string | null => {
    const minor = text(row, column);
    return minor === null ? null : formatMinor(BigInt(minor), text(currency, 'currency') ?? 'XXX');
  };
  const component = (column: string): FieldPair => ({
    field: column,
    shop: amount(sale, `s_${column}`, order),
    erp: amount(sale, `e_${column}`, document),
  });
  const all: readonly FieldPair[] = [
    { field: 'reference', shop: text(order, 'name'), erp: text(document, 'reference') },
    { field: 'day', shop: text(order, 'placed_on'), erp: text(document, 'document_on') },
    { field: 'currency', shop: text(order, 'currency'), erp: text(document, 'currency') },
    { field: 'total', shop: amount(order, 'total', order), erp: amount(document, 'total', document) },
    { field: 'tax', shop: amount(order, 'tax', order), erp: amount(document, 'tax', document) },
    component('shipping'),
    component('discount'),
    { field: 'customer', shop: text(order, 'customer_key'), erp: text(document, 'customer_key') },
    { field: 'country', shop: text(order, 'country'), erp: text(document, 'country') },
  ];
  return all.filter((pair) => pair.field !== field && pair.shop !== null && pair.erp !== null);
}

function text(row: LakeRow | undefined, column: string): string | null {
  const value = row?.[column];
  return value === null || value === undefined ? null : String(value);
}
