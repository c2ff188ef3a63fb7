import { literal } from '../../ground/index.ts';
import type { Lake, Profile } from '../../model/index.ts';
import { rowBits } from '../2-ingest/index.ts';

/** Rows of records that the profile leaves out, by file and reason. */
export interface LeftOut {
  readonly fileId: number;
  readonly reason: string;
  readonly rows: number;
}

/** Takes out what the profile says is not to be compared, and remembers their references: the other side's are no breaks. */
export async function leaveOut(lake: Lake, { leaveOut: rules }: Profile): Promise<readonly LeftOut[]> {
  const orders = [
    await among(lake, 'shop_order', 'source_name', rules.sources, 'sales channel left out'),
    await among(lake, 'shop_order', 'financial_status', rules.financialStatuses, 'financial status left out'),
  ];
  const documents = [
    await among(lake, 'erp_document', 'status', rules.documentStatuses, 'document status left out'),
  ];
  return [
    ...(await take(lake, 'shop', 'shop_order', 'shop_order_line', 'order_id', orders)),
    ...(await take(lake, 'erp', 'erp_document', 'erp_document_line', 'document_id', documents)),
  ];
}

interface Rule {
  readonly condition: string;
  readonly reason: string;
}

/** Case is folded here, not in SQL: engines fold some letters differently. */
async function among(
  lake: Lake,
  table: string,
  column: string,
  values: readonly string[],
  reason: string,
): Promise<Rule | null> {
  if (values.length === 0) return null;
  const rows = await lake.rows({
    name: `${reason}: values`,
    sql: `select distinct ${column} as value from canon.${table} where ${column} is not null`,
  });
  const wanted = new Set(values.map((value) => value.trim().toLowerCase()));
  const found = rows.map((row) => String(row['value'])).filter((value) => wanted.has(value.toLowerCase()));
  return found.length === 0 ? null : { condition: `${column} in (${found.map(literal).join(', ')})`, reason };
}

async function take(
  lake: Lake,
  side: 'shop' | 'erp',
  table: string,
  lines: string,
  key: string,
  rules: readonly (Rule | null)[],
): Promise<readonly LeftOut[]> {
  const found: LeftOut[] = [];
  for (const rule of rules) {
    if (rule === null) continue;
    const chosen = `select ${key} from canon.${table} where ${rule.condition}`;
    const counts = await lake.rows({
      name: `${rule.reason}: rows`,
      sql: `select file_id, count(*) as n from (
  select ${key} >> ${rowBits} as file_id, ${key} as row_id from canon.${table} where ${rule.condition}
  union select line_id >> ${rowBits}, line_id from canon.${lines} where ${key} in (${chosen})) t group by file_id`,
    });
    if (counts.length === 0) continue;
    for (const row of counts)
      found.push({ fileId: Number(row['file_id']), reason: rule.reason, rows: Number(row['n']) });
    if (side === 'shop') {
      await lake.run({
        name: `${rule.reason}: references`,
        sql: `insert into canon.unread_key select 'shop', ref_key from canon.${table} where ${rule.condition} and ref_key is not null`,
      });
    }
    await lake.run({
      name: `${rule.reason}: lines`,
      sql: `delete from canon.${lines} where ${key} in (${chosen})`,
    });
    await lake.run({ name: rule.reason, sql: `delete from canon.${table} where ${rule.condition}` });
  }
  return found;
}
