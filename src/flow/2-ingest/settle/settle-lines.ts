import {
  canonTables,
  type Lake,
  type Profile,
  type Reading,
  type RecordKind,
  type Side,
} from '../../../model/index.ts';
import { rowBits } from '../canon/insert.ts';
import { type ConflictingRow, conflictingRow, type Settled } from './settled.ts';

interface Lines {
  readonly side: Side;
  readonly table: 'shop_order_line' | 'erp_document_line';
  readonly parent: 'shop_order' | 'erp_document';
  readonly key: 'order_id' | 'document_id';
  readonly record: RecordKind;
}

const mask = (1n << BigInt(rowBits)) - 1n;

const kinds: readonly Lines[] = [
  { side: 'shop', record: 'order-line', table: 'shop_order_line', parent: 'shop_order', key: 'order_id' },
  {
    side: 'erp',
    record: 'document-line',
    table: 'erp_document_line',
    parent: 'erp_document',
    key: 'document_id',
  },
];

/** SQL of the line's own number within its document; NULL where its source gives none. */
function numberOf({ table }: Lines, own: readonly Reading[]): string {
  const files = own
    .filter(({ fields }) => fields['line'] !== undefined)
    .map((reading) => reading.table.fileId);
  if (table !== 'erp_document_line' || files.length === 0) return 'null::varchar';
  return `case when line_id >> ${rowBits} in (${files.join(', ')}) then line_no end`;
}

/**
 * Lines in files of their own may be exported twice as well. The n-th line of an order or document with some content
 * in one file is the n-th such line of another; the same line number with other content is a conflict.
 */
export async function settleLines(
  lake: Lake,
  wins: Profile['conflicts'],
  linesAlone: readonly Reading[],
): Promise<Settled> {
  const copies = new Map<number, number>();
  const conflicting: ConflictingRow[] = [];
  const broken = new Set<string>();
  for (const lines of kinds) {
    const own = linesAlone.filter(
      ({ table, record }) => table.side === lines.side && record === lines.record,
    );
    if (new Set(own.map(({ table }) => table)).size < 2) continue;
    await compareLines(lake, lines, numberOf(lines, own), wins);
    const counted = await lake.rows({
      name: `copied lines in ${lines.table}`,
      sql: `select line_id >> ${rowBits} as file_id, count(*) as n from repeated_line where settled group by 1`,
    });
    for (const row of counted) copies.set(Number(row['file_id']), Number(row['n']));
    const rows = await lake.rows({
      name: `conflicting lines in ${lines.table}`,
      sql: `select line_id >> ${rowBits} as file_id, line_id & ${mask} as row_no, id, cast(parent as varchar) as parent from repeated_line where not settled order by 1, 2`,
    });
    conflicting.push(...rows.map(conflictingRow));
    for (const row of rows) broken.add(`${lines.table} ${row['parent']}`);
    await lake.run({
      name: `copied lines in ${lines.table}`,
      sql: `delete from canon.${lines.table} where line_id in (select line_id from repeated_line)`,
    });
    await lake.run({
      name: `conflicting lines in ${lines.table}`,
      sql: `update canon.${lines.parent} set incomplete = true where ${lines.key} in (select parent from repeated_line where not settled)`,
    });
  }
  return { copies, conflicting, conflicts: broken.size };
}

/** Makes the table repeated_line of the lines that are given up. */
async function compareLines(
  lake: Lake,
  { table, key }: Lines,
  number: string,
  wins: Profile['conflicts'],
): Promise<void> {
  const columns = Object.keys(canonTables[table]).filter(
    (column) => !['line_id', key, 'line_no'].includes(column),
  );
  const content = [number, ...columns]
    .map((column) => `coalesce(cast(${column} as varchar), chr(1))`)
    .join(', chr(31), ');
  const lasts = wins === 'last-file';
  await lake.run({
    name: `lines in ${table} read more than once`,
    sql: `create or replace temp table repeated_line as
with alone as (
  select line_id, ${key} as parent, line_id >> ${rowBits} as file_id, ${number} as number, md5(concat(${content})) as content
  from canon.${table} where line_id >> ${rowBits} <> ${key} >> ${rowBits}
), several as (
  select parent from alone group by 1 having min(file_id) <> max(file_id)
), counted as (
  select a.*, row_number() over (partition by a.parent, a.file_id, a.content order by a.line_id) as nth
  from alone a join several on several.parent = a.parent
), first_copies as (
  select *, min(line_id) over (partition by parent, content, nth) as first_id from counted
), versions as (
  select *, ${lasts ? 'max' : 'min'}(line_id) over (partition by parent, number) as kept from first_copies where line_id = first_id and number is not null
)
select line_id, parent, true as settled, cast(parent as varchar) as id from first_copies where line_id <> first_id
union all
select line_id, parent, ${lasts}, number from versions where line_id <> kept`,
  });
}
