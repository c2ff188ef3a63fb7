import type { Draft } from '../../../flow/5-breaks/index.ts';
import type { Lake, LakeRow, Side } from '../../../model/index.ts';
import type { RecordEvidence } from '../../../model/workspace/index.ts';
import { rowsById } from './rows-by-id.ts';

type Found = Pick<RecordEvidence, 'match' | 'alternatives'>;

/** How the records of drafts were matched, and what else would have fitted: gives the function that tells it of one. */
export async function readMatches(lake: Lake, drafts: readonly Draft[]): Promise<(draft: Draft) => Found> {
  const documents = drafts.flatMap(({ finding }) => documentOf(finding) ?? []);
  const orders = drafts.flatMap(({ finding }) => finding.group ?? finding.shopRow ?? []);
  const refunds = drafts.flatMap(({ finding }) => finding.shopRow ?? []);
  const passes = await rowsById(lake, { table: 'pair.document_group', column: 'document_id' }, documents);
  const pairs = await rowsById(lake, { table: 'pair.refund', column: 'refund_id' }, refunds);
  const groups = await rowsById(lake, { table: 'pair.shop_group', column: 'group_id' }, orders);
  const shapes = await rowsById(lake, { table: 'pair.group_shape', column: 'group_id' }, orders);
  const others = await readAlternatives(lake, orders, documents);
  return ({ finding }) => {
    const document = documentOf(finding);
    const refund = pairs.get(String(finding.shopRow))?.[0];
    const pass =
      passes.get(String(document))?.[0]?.['pass'] ??
      refund?.['pass'] ??
      others.suggested(String(finding.shopRow), document) ??
      (finding.kind === 'order-reference-broken' && finding.shopRow !== null ? 'content' : undefined);
    const group = finding.group ?? String(finding.shopRow);
    const shape = shapes.get(group)?.[0];
    const number = (row: LakeRow | undefined, column: string): number => Number(row?.[column] ?? 0);
    const match =
      pass === undefined || pass === null
        ? null
        : {
            pass: String(pass),
            orders: Math.max(1, number(groups.get(group)?.[0], 'orders')),
            documents: Math.max(1, number(shape, 'invoices') + number(shape, 'sales_orders')),
          };
    return { match, alternatives: others.of(group, document) };
  };
}

/** The document a finding is about: its own, or the row itself, which is one where a document is what it found. */
const documentOf = ({ document, erpRow }: Draft['finding']): bigint | null =>
  document === null ? erpRow : BigInt(document);

const whys: Readonly<Record<string, string>> = {
  'customer-and-amount': 'the customer, the amount and the currency are the same',
  'day-and-amount': 'the day, the amount and the currency are the same',
  ambiguous: 'its reference fits as well',
};

const most = 5;

interface Others {
  of(order: string, document: bigint | null): Found['alternatives'];
  /** Why two records that were not matched are thought to be the same. */
  suggested(order: string, document: bigint | null): LakeRow[string] | undefined;
}

/** Candidates that were not taken, as either side calls them. */
async function readAlternatives(
  lake: Lake,
  orders: readonly (bigint | string)[],
  documents: readonly bigint[],
): Promise<Others> {
  const named = `(select a.order_id, a.document_id, a.pass, o.name as order_name, d.number as document_name from (
    select order_id, document_id, pass from pair.suggestion
    union all select group_id, document_id, 'ambiguous' from pair.ambiguous_document where group_id is not null
  ) a join canon.shop_order o on o.order_id = a.order_id join canon.erp_document d on d.document_id = a.document_id) candidate`;
  const byOrder = await rowsById(lake, { table: named, column: 'order_id' }, orders);
  const byDocument = await rowsById(lake, { table: named, column: 'document_id' }, documents);
  const say = (side: Side, name: string) => (row: LakeRow) => ({
    side,
    ref: String(row[name] ?? ''),
    why: whys[String(row['pass'])] ?? String(row['pass']),
  });
  const of: Others['of'] = (order, document) => {
    const own = String(document);
    return [
      ...(byOrder.get(order) ?? [])
        .filter((row) => String(row['document_id']) !== own)
        .map(say('erp', 'document_name')),
      ...(byDocument.get(own) ?? [])
        .filter((row) => String(row['order_id']) !== order)
        .map(say('shop', 'order_name')),
    ]
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
      .slice(0, most);
  };
  const suggested: Others['suggested'] = (order, document) =>
    byOrder.get(order)?.find((row) => String(row['document_id']) === String(document))?.['pass'];
  return { of, suggested };
}
