import { literal } from '../../ground/index.ts';
import type { Lake, Profile } from '../../model/index.ts';
import { rowBits } from '../2-ingest/index.ts';

/** Rows of records that the profile leaves out, by file and reason. */
export interface LeftOut {
  readonly fileId: number;
  readonly reason: string;
  readonly rows: number;
}

/** Why an order that the shop says is a test takes no part. */
export const testOrderReason = 'test order left out';

/**
 * Takes out what the profile says is not to be compared, and remembers the references: the other side's are no breaks.
 * pair.left_out_order and pair.left_out_document keep them with the reason, for what has to be said of them all the same.
 */
export async function leaveOut(lake: Lake, { leaveOut: rules }: Profile): Promise<readonly LeftOut[]> {
  await lake.run({
    name: 'orders left out',
    sql: 'create table pair.left_out_order as select o.*, cast(null as text) as reason from canon.shop_order o where false',
  });
  await lake.run({
    name: 'documents left out',
    sql: 'create table pair.left_out_document as select d.*, cast(null as text) as reason from canon.erp_document d where false',
  });
  const orders = [
    ...(rules.testOrders ? [{ condition: 'is_test', reason: testOrderReason }] : []),
    await among(lake, shopOrders, 'source_name', rules.sources, 'sales channel left out'),
    await among(lake, shopOrders, 'tags', rules.tags, 'tag left out', tagsOf),
    await among(lake, shopOrders, 'financial_status', rules.financialStatuses, 'financial status left out'),
  ];
  const documents = [
    await among(lake, erpDocuments, 'status', rules.documentStatuses, 'document status left out'),
  ];
  return [...(await takeAll(lake, shopOrders, orders)), ...(await takeAll(lake, erpDocuments, documents))];
}

/** A kind of record that may be left out, with its lines. */
interface Records {
  readonly side: 'shop' | 'erp';
  readonly table: string;
  readonly lines: string;
  readonly key: string;
}

const shopOrders: Records = {
  side: 'shop',
  table: 'shop_order',
  lines: 'shop_order_line',
  key: 'order_id',
};
const erpDocuments: Records = {
  side: 'erp',
  table: 'erp_document',
  lines: 'erp_document_line',
  key: 'document_id',
};

interface Rule {
  /** SQL condition on the record. */
  readonly condition: string;
  readonly reason: string;
}

/** The words of a text that are compared one by one. */
type WordsOf = (text: string) => readonly string[];

const wholeText: WordsOf = (text) => [text.trim()];
const tagsOf: WordsOf = (text) => text.split(',').map((tag) => tag.trim());

/** Case is folded here, not in SQL: engines fold some letters differently. */
async function among(
  lake: Lake,
  { table }: Records,
  column: string,
  values: readonly string[],
  reason: string,
  wordsOf: WordsOf = wholeText,
): Promise<Rule | null> {
  if (values.length === 0) return null;
  const rows = await lake.rows({
    name: `${reason}: values`,
    sql: `select distinct ${column} as value from canon.${table} where ${column} is not null`,
  });
  const wanted = new Set(values.map((value) => value.trim().toLowerCase()));
  const found = rows
    .map((row) => String(row['value']))
    .filter((text) => wordsOf(text).some((word) => wanted.has(word.toLowerCase())));
  return found.length === 0 ? null : { condition: `${column} in (${found.map(literal).join(', ')})`, reason };
}

/** Each record is left out for the first rule that fits it. */
async function takeAll(
  lake: Lake,
  records: Records,
  rules: readonly (Rule | null)[],
): Promise<readonly LeftOut[]> {
  const found: LeftOut[] = [];
  for (const rule of rules) if (rule !== null) found.push(...(await take(lake, records, rule)));
  return found;
}

async function take(
  lake: Lake,
  { side, table, lines, key }: Records,
  { condition, reason }: Rule,
): Promise<readonly LeftOut[]> {
  const chosen = `select ${key} from canon.${table} where ${condition}`;
  const counts = await lake.rows({
    name: `${reason}: rows`,
    sql: `select file_id, count(*) as n from (
  select ${key} >> ${rowBits} as file_id, ${key} as row_id from canon.${table} where ${condition}
  union select line_id >> ${rowBits}, line_id from canon.${lines} where ${key} in (${chosen})) t group by file_id`,
  });
  if (counts.length === 0) return [];
  if (side === 'shop') {
    await lake.run({
      name: `${reason}: references`,
      sql: `insert into canon.unread_key select 'shop', ref_key from canon.${table} where ${condition} and ref_key is not null`,
    });
  }
  await lake.run({
    name: `${reason}: kept aside`,
    sql: `insert into pair.${side === 'shop' ? 'left_out_order' : 'left_out_document'} select o.*, ${literal(reason)} from canon.${table} o where ${condition}`,
  });
  await lake.run({ name: `${reason}: lines`, sql: `delete from canon.${lines} where ${key} in (${chosen})` });
  await lake.run({ name: reason, sql: `delete from canon.${table} where ${condition}` });
  return counts.map((row) => ({ fileId: Number(row['file_id']), reason, rows: Number(row['n']) }));
}
