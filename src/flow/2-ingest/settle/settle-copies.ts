import { canonTables, type Lake, type Profile, type Reading } from '../../../model/index.ts';
import { rowBits } from '../canon/insert.ts';
import { type Parent, parents } from './parents.ts';
import { settleLines } from './settle-lines.ts';
import { type ConflictingRow, conflictingRow, type Settled } from './settled.ts';

/** Makes one record of each record that was read several times, and names those whose versions differ. */
export async function settleCopies(
  lake: Lake,
  wins: Profile['conflicts'],
  linesAlone: readonly Reading[],
): Promise<Settled> {
  const copies = new Map<number, number>();
  const conflicting: ConflictingRow[] = [];
  let conflicts = 0;
  for (const parent of parents) {
    if (!(await hasRepeats(lake, parent))) continue;
    await compareVersions(lake, parent, wins);
    for (const { file, n } of await countCopies(lake, parent)) copies.set(file, (copies.get(file) ?? 0) + n);
    const differing = await listConflicts(lake, parent);
    conflicting.push(...differing.rows);
    conflicts += differing.records;
    await removeVersions(lake, parent);
  }
  const lines = await settleLines(lake, wins, linesAlone);
  for (const [file, n] of lines.copies) copies.set(file, (copies.get(file) ?? 0) + n);
  return {
    copies,
    conflicting: [...conflicting, ...lines.conflicting],
    conflicts: conflicts + lines.conflicts,
  };
}

async function hasRepeats(lake: Lake, { table, identity, key, numbered }: Parent): Promise<boolean> {
  // Equal unnumbered rows of one file are different records, so only several files can repeat one.
  const [source] = await lake.rows({
    name: `files of ${table}`,
    sql: `select count(*) > 1 and (min(${key} >> ${rowBits}) <> max(${key} >> ${rowBits}) or coalesce(bool_or(${numbered}), false)) as possible from canon.${table}`,
  });
  if (source?.['possible'] !== true) return false;
  const [row] = await lake.rows({
    name: `repeats in ${table}`,
    sql: `select count(id) > count(distinct hash(id)) as repeats from (select ${identity} as id from canon.${table}) r where id is not null`,
  });
  return row?.['repeats'] === true;
}

/** Makes the table repeated_record: each version of each repeated record, the one that is kept, whether all agree. */
async function compareVersions(lake: Lake, parent: Parent, wins: Profile['conflicts']): Promise<void> {
  const { table, key, identity, numbered, lines } = parent;
  const left: readonly string[] = [key, ...(parent.inferred ?? [])];
  const content = Object.keys(canonTables[table]).filter((column) => !left.includes(column));
  const inLines = lines === undefined ? [] : Object.keys(canonTables[lines]);
  const lineText = texts(
    'l',
    inLines.filter((column) => column !== 'line_id' && column !== key && column !== 'line_no'),
  );
  // Lines in a file of their own are given to the first version; only those beside a version are part of it.
  const lined =
    lines === undefined
      ? `select null::bigint as record, '' as line_text where false`
      : `select l.${key} as record, string_agg(${lineText}, chr(30) order by ${lineText}) as line_text from canon.${lines} l where l.${key} in (select record from repeated) and l.line_id >> ${rowBits} = l.${key} >> ${rowBits} group by 1`;
  await lake.run({
    name: `records of ${table} read more than once`,
    sql: `create or replace temp table repeated_record as
with identified as (
  select ${identity} as identity, ${key} as record, ${numbered} as numbered from canon.${table}
), several as (
  select identity from identified where identity is not null group by 1 having count(*) > 1
), repeated as (
  select i.identity, i.record, case when i.numbered then 1 else row_number() over (partition by i.identity, i.record >> ${rowBits} order by i.record) end as nth
  from identified i join several on several.identity = i.identity
), lined as (${lined}), versions as (
  select q.identity, q.nth, q.record, md5(concat(${texts('r', content)}, chr(30), coalesce(l.line_text, ''))) as content
  from repeated q join canon.${table} r on r.${key} = q.record left join lined l on l.record = q.record
), compared as (
  select *, count(*) over w as versions, min(content) over w = max(content) over w as same, min(record) over w as first_record, max(record) over w as last_record
  from versions window w as (partition by identity, nth)
)
select identity, record, same, ${wins === 'last-file' ? 'case when same then first_record else last_record end' : 'first_record'} as kept, same or ${wins === 'last-file'} as settled
from compared where versions > 1`,
  });
}

function texts(alias: string, columns: readonly string[]): string {
  return `concat(${columns.map((column) => `coalesce(cast(${alias}.${column} as varchar), chr(1))`).join(', chr(31), ')})`;
}

/** SQL of the rows of the versions that are given up: row, and name of the record. */
function rowsGivenUp({ table, key, lines }: Parent, settled: boolean): string {
  const given = `select record, identity from repeated_record where record <> kept and settled = ${settled}`;
  const own = `select record as row_id, identity from (${given}) g join canon.${table} t on t.${key} = g.record`;
  if (lines === undefined) return own;
  return `${own} union select l.line_id, g.identity from (${given}) g join canon.${lines} l on l.${key} = g.record and l.line_id >> ${rowBits} = g.record >> ${rowBits}`;
}

async function countCopies(
  lake: Lake,
  parent: Parent,
): Promise<readonly { readonly file: number; readonly n: number }[]> {
  const rows = await lake.rows({
    name: `copies in ${parent.table}`,
    sql: `select row_id >> ${rowBits} as file_id, count(distinct row_id) as n from (${rowsGivenUp(parent, true)}) g group by 1`,
  });
  return rows.map((row) => ({ file: Number(row['file_id']), n: Number(row['n']) }));
}

async function listConflicts(
  lake: Lake,
  parent: Parent,
): Promise<{ readonly rows: readonly ConflictingRow[]; readonly records: number }> {
  const rows = await lake.rows({
    name: `conflicts in ${parent.table}`,
    sql: `select row_id >> ${rowBits} as file_id, row_id & ${(1n << BigInt(rowBits)) - 1n} as row_no, min(identity) as id from (${rowsGivenUp(parent, false)}) g group by 1, 2 order by 1, 2`,
  });
  const [count] = await lake.rows({
    name: `records in conflict in ${parent.table}`,
    sql: 'select count(distinct kept) as n from repeated_record where not settled',
  });
  return { rows: rows.map(conflictingRow), records: Number(count?.['n'] ?? 0) };
}

async function removeVersions(lake: Lake, { table, key, lines }: Parent): Promise<void> {
  const gone = 'select record from repeated_record where record <> kept';
  if (lines !== undefined) {
    await lake.run({
      name: `lines of copies in ${table}`,
      sql: `update canon.${lines} set ${key} = v.kept from repeated_record v where v.record = ${key} and v.record <> v.kept and line_id >> ${rowBits} <> v.record >> ${rowBits}`,
    });
    await lake.run({
      name: `lines of copies in ${table}`,
      sql: `delete from canon.${lines} where ${key} in (${gone})`,
    });
  }
  await lake.run({ name: `copies in ${table}`, sql: `delete from canon.${table} where ${key} in (${gone})` });
  if (!('incomplete' in canonTables[table])) return;
  await lake.run({
    name: `conflicts in ${table}`,
    sql: `update canon.${table} set incomplete = true where ${key} in (select kept from repeated_record where not settled)`,
  });
}
