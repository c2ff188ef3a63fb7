import { type BreakKind, canonTables, type Lake, type LakeRow, type Severity } from '../../model/index.ts';
import type { Finding, Sale } from './finding.ts';

/** Findings with everything around them that attribution and sentences need, by id. */
export interface Loaded {
  readonly findings: readonly Finding[];
  readonly sales: ReadonlyMap<string, Sale>;
  readonly orders: ReadonlyMap<string, LakeRow>;
  readonly documents: ReadonlyMap<string, LakeRow>;
  readonly shopLines: ReadonlyMap<string, LakeRow>;
  readonly erpLines: ReadonlyMap<string, LakeRow>;
  /** Passes that matched each group. */
  readonly passes: ReadonlyMap<string, string>;
}

const orderColumns = Object.keys(canonTables.shop_order).join(', ');
const groups = 'select distinct group_id from finding.finding where group_id is not null';
const documents = 'select distinct document_id from finding.finding where document_id is not null';

/** Reads the findings and their surroundings; only what is broken leaves the lake. */
export async function loadFindings(lake: Lake, severityOf: (control: string) => Severity): Promise<Loaded> {
  const table = async (name: string, sql: string, key: string): Promise<ReadonlyMap<string, LakeRow>> => {
    const rows = await lake.rows({ name, sql });
    return new Map(rows.map((row) => [String(row[key]), row]));
  };
  const rows = await lake.rows({ name: 'findings', sql: 'select * from finding.finding' });
  const sales = await table(
    'sales with findings',
    `select * from pair.sale where group_id in (${groups})`,
    'group_id',
  );
  const shopLine = (id: string): string =>
    `select distinct ${id} from finding.finding where kind like 'line-%' or kind like 'sku-%'`;
  const orders = await table(
    'orders with findings',
    `select ${orderColumns} from canon.shop_order where order_id in (${groups}) or order_id in (select shop_row from finding.finding)
union all select ${orderColumns} from pair.left_out_order where order_id in (select shop_row from finding.finding)`,
    'order_id',
  );
  const documentRows = await table(
    'documents with findings',
    `select * from canon.erp_document where document_id in (${documents})`,
    'document_id',
  );
  return {
    findings: inOrder(
      rows.map((row) => toFinding(row, severityOf)),
      orders,
      documentRows,
    ),
    sales: new Map([...sales].map(([id, row]) => [id, toSale(row)])),
    orders,
    documents: documentRows,
    shopLines: await table(
      'order lines with findings',
      `select l.line_id, l.sku, l.title, l.item_key, l.vendor, l.quantity, count(*) as position from canon.shop_order_line l
join canon.shop_order_line above on above.order_id = l.order_id and above.line_id <= l.line_id
where l.line_id in (${shopLine('shop_row')}) group by 1, 2, 3, 4, 5, 6`,
      'line_id',
    ),
    erpLines: await table(
      'document lines with findings',
      `select line_id, document_id, line_no, item, item_key, description, quantity, account from canon.erp_document_line where line_id in (${shopLine('erp_row')})`,
      'line_id',
    ),
    passes: new Map([...sales].map(([id, row]) => [id, String(row['pass'] ?? '')])),
  };
}

function toFinding(row: LakeRow, severityOf: (control: string) => Severity): Finding {
  const control = String(row['control']);
  return {
    control,
    severity: severityOf(control),
    kind: String(row['kind']) as BreakKind,
    group: text(row, 'group_id'),
    document: text(row, 'document_id'),
    shopRow: integer(row, 'shop_row'),
    erpRow: integer(row, 'erp_row'),
    itemKey: text(row, 'item_key'),
    name: text(row, 'name'),
    field: text(row, 'field'),
    expected: text(row, 'expected'),
    actual: text(row, 'actual'),
    expectedMinor: integer(row, 'expected_minor'),
    actualMinor: integer(row, 'actual_minor'),
    currency: text(row, 'currency'),
    detail: text(row, 'detail'),
  };
}

function toSale(row: LakeRow): Sale {
  const side = (prefix: 's' | 'e'): Sale['shop'] => {
    const amount = (column: string): bigint => integer(row, `${prefix}_${column}`) ?? 0n;
    return {
      total: integer(row, `${prefix}_total`),
      tax: integer(row, `${prefix}_tax`),
      goods: amount('goods'),
      shipping: amount('shipping'),
      discount: amount('discount'),
      tip: amount('tip'),
      duty: amount('duty'),
      fee: amount('fee'),
      rounding: amount('rounding'),
      giftCard: amount('gift_card'),
    };
  };
  return {
    entity: text(row, 's_entity'),
    shopCurrency: text(row, 's_currency'),
    erpCurrency: text(row, 'e_currency'),
    shop: side('s'),
    erp: side('e'),
    shopTaxIncluded: flag(row, 's_tax_included'),
    erpTaxIncluded: flag(row, 'e_tax_included'),
    shopLines: Number(row['s_lines'] ?? 0),
    erpLines: Number(row['e_lines'] ?? 0),
    shopLineDiscount: integer(row, 's_line_discount') ?? 0n,
  };
}

export function text(row: LakeRow | undefined, column: string): string | null {
  const value = row?.[column];
  return value === null || value === undefined ? null : String(value);
}

function integer(row: LakeRow, column: string): bigint | null {
  const value = text(row, column);
  return value === null ? null : BigInt(value);
}

function flag(row: LakeRow, column: string): boolean | null {
  const value = row[column];
  return typeof value === 'boolean' ? value : null;
}

/**
 * Findings come in any order; whatever is decided from them must not depend on it.
 * Row numbers count last, between findings that say the same of records that look the same.
 */
function inOrder(
  findings: readonly Finding[],
  orders: ReadonlyMap<string, LakeRow>,
  documents: ReadonlyMap<string, LakeRow>,
): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, key: sortKey(finding, orders, documents) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ finding }) => finding);
}

function sortKey(
  finding: Finding,
  orders: ReadonlyMap<string, LakeRow>,
  documents: ReadonlyMap<string, LakeRow>,
): string {
  const order = orders.get(finding.group ?? String(finding.shopRow));
  const document = documents.get(finding.document ?? '');
  const row = (id: bigint | null): string => String(id ?? '').padStart(19, '0');
  return [
    finding.kind,
    finding.itemKey,
    finding.name,
    finding.expected,
    finding.actual,
    finding.expectedMinor,
    finding.actualMinor,
    finding.detail,
    finding.currency,
    ...['external_id', 'name', 'currency', 'total', 'placed_at'].map((column) => text(order, column)),
    ...['number', 'external_id', 'currency', 'total', 'document_on'].map((column) => text(document, column)),
    row(finding.shopRow),
    row(finding.erpRow),
  ].join('\u001f');
}
