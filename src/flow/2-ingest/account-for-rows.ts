import { literal } from '../../ground/index.ts';
import type { Lake, LakeRow, Profile, SourceTable } from '../../model/index.ts';
import { referenceKey, rowBits, sourceOf } from './canon/insert.ts';
import { rejectsTable } from './read-table.ts';
import type { Settled } from './settle-copies.ts';
import { cellMark, partMark, type StagedTable, stagedField } from './stage-table.ts';

/** A row that could not be read, before its place in the file is known. */
export interface UnreadRow {
  readonly table: SourceTable;
  /** Row number within the rows the engine accepted; or the line itself where the engine refused the row. */
  readonly row?: number;
  readonly line?: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly mend: string;
}

/** Where the rows of one table went. */
export interface RowCount {
  readonly table: SourceTable;
  readonly records: string;
  readonly by: string;
  readonly rows: number;
  readonly canonical: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly quarantined: number;
}

export interface Accounted {
  readonly counts: readonly RowCount[];
  readonly unread: readonly UnreadRow[];
  /** Lines the engine refused, by file number: rows below them stand further down than their number says. */
  readonly refusedLines: ReadonlyMap<number, readonly number[]>;
}

/** Says for every row of every table where it went, and marks records of which some row is missing as incomplete. */
export async function accountForRows(
  lake: Lake,
  staged: readonly StagedTable[],
  settled: Settled,
  profile: Profile,
): Promise<Accounted> {
  const counts: RowCount[] = [];
  const unread: UnreadRow[] = [];
  const refusedLines = new Map<number, readonly number[]>();
  for (const one of staged) {
    const { table, readings, stage } = one;
    const totals = await lake.rows({
      name: `rows of ${table.name}`,
      sql: `select case when bad is not null then 'bad' else excluded end as place, count(*) as n from ${stage} group by 1`,
    });
    const badRows = await readBadRows(lake, one);
    const refused = await readRefusedRows(lake, table);
    const homeless = await readHomelessLines(lake, one, profile);
    const conflicting = conflictRows(settled, table);
    await markIncomplete(lake, one, profile);
    const copied = settled.copies.find((copy) => copy.fileId === table.fileId)?.rows ?? 0;
    const place = new Map(totals.map((row) => [row['place'], Number(row['n'])]));
    const excluded = Object.fromEntries([
      ...[...place]
        .filter(([name]) => name !== null && name !== 'bad')
        .map(([name, n]) => [String(name), n] as const),
      ...(copied > 0 ? [['the same record read before', copied] as const] : []),
    ]);
    const refusedNumbers = [...new Set(refused.map((row) => row.line ?? 0))];
    refusedLines.set(table.fileId, refusedNumbers);
    const quarantined =
      (place.get('bad') ?? 0) + refusedNumbers.length + homeless.length + conflicting.length;
    const rows = [...place.values()].reduce((sum, n) => sum + n, 0) + refusedNumbers.length;
    const left = Object.values(excluded).reduce((sum, n) => sum + n, 0);
    counts.push({
      table,
      records: [...new Set(readings.map((reading) => reading.record))].join(' + '),
      by: readings[0]?.by ?? '',
      rows,
      canonical: rows - left - quarantined,
      excluded,
      quarantined,
    });
    unread.push(...badRows, ...refused, ...homeless, ...conflicting);
  }
  return { counts, unread, refusedLines };
}

async function readBadRows(lake: Lake, { table, stage }: StagedTable): Promise<readonly UnreadRow[]> {
  const rows = await lake.rows({
    name: `unreadable rows of ${table.name}`,
    sql: `select rowid + 1 as row_no, bad from ${stage} where bad is not null order by 1`,
  });
  return rows.flatMap((row) =>
    String(row['bad'])
      .split(cellMark)
      .map((cell): UnreadRow => {
        const [column = null, value = null, reason] = cell.split(partMark);
        return {
          table,
          row: Number(row['row_no']),
          column,
          value,
          reason:
            reason ??
            (value === '' || value === null
              ? 'a value is needed here'
              : 'the value cannot be read in this column'),
          mend: reason
            ? 'Correct the amount in the source, or its currency.'
            : 'Correct the cell in the source, or state its format (numbers, dates) in the profile.',
        };
      }),
  );
}

async function readRefusedRows(lake: Lake, table: SourceTable): Promise<readonly UnreadRow[]> {
  if (table.format !== 'csv') return [];
  const rows = await lake.rows({
    name: `refused rows of ${table.name}`,
    sql: `select line, column_idx, error_type, left(csv_line, 500) as csv_line from ${rejectsTable(table)} order by line, column_idx`,
  });
  return rows.map((row) => {
    const { reason, mend } = refusal(String(row['error_type']));
    const column = table.header[Number(row['column_idx']) - 1] ?? null;
    return { table, line: Number(row['line']), column, value: text(row['csv_line']), reason, mend };
  });
}

function text(value: LakeRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function refusal(type: string): { readonly reason: string; readonly mend: string } {
  switch (type) {
    case 'MISSING COLUMNS':
      return {
        reason: 'the row has fewer cells than the header',
        mend: 'Add the missing delimiters, or export the file again.',
      };
    case 'TOO MANY COLUMNS':
      return {
        reason: 'the row has more cells than the header',
        mend: 'Quote cells that contain the delimiter, or export the file again.',
      };
    case 'UNQUOTED VALUE':
      return {
        reason: 'a quote is opened or closed in the middle of a cell',
        mend: 'Double the quotes inside quoted cells, or export the file again.',
      };
    case 'LINE SIZE OVER MAXIMUM':
      return {
        reason: 'the row is longer than 2 MB',
        mend: 'Look for a quote that is never closed above this line.',
      };
    case 'INVALID ENCODING':
      return { reason: 'the row is not valid UTF-8', mend: 'Export the file as UTF-8.' };
    default:
      return {
        reason: `the row cannot be read (${type.toLowerCase()})`,
        mend: 'Open the file at this line, or export it again.',
      };
  }
}

/** Lines whose order or document is not in the input: they have nowhere to go. */
async function readHomelessLines(
  lake: Lake,
  one: StagedTable,
  profile: Profile,
): Promise<readonly UnreadRow[]> {
  const found: UnreadRow[] = [];
  for (const reading of one.readings) {
    const home = homes[reading.record];
    if (
      home === undefined ||
      one.readings.some((other) => other.record === home.parent && other.header !== undefined)
    )
      continue;
    const source = sourceOf(one, reading, profile);
    const rows = await lake.rows({
      name: `lines without a ${home.parent} in ${one.table.name}`,
      sql: `select s.row_no, ${source.field(home.key)} as parent from (select *, rowid + 1 as row_no from ${one.stage}) s
where ${source.usable} and not exists (select 1 from ${home.names} n where n.${home.name} = ${source.field(home.key)}) order by 1`,
    });
    for (const row of rows) {
      found.push({
        table: one.table,
        row: Number(row['row_no']),
        column: home.key,
        value: text(row['parent']),
        reason: `its ${home.parent} is not among the ${home.parent}s that were read`,
        mend: `Add the file with ${home.parent} ${text(row['parent']) ?? ''}, or export both files for the same days.`,
      });
    }
  }
  return found;
}

const homes: Readonly<Record<string, { parent: string; key: string; names: string; name: string }>> = {
  'order-line': { parent: 'order', key: 'order', names: 'stage.order_name', name: 'name' },
  'document-line': { parent: 'document', key: 'document', names: 'stage.document_number', name: 'number' },
};

function conflictRows(settled: Settled, table: SourceTable): readonly UnreadRow[] {
  return settled.conflicts.flatMap((conflict) =>
    conflict.records
      .slice(1)
      .filter((record) => Number(record >> BigInt(rowBits)) === table.fileId)
      .map((record) => ({
        table,
        row: Number(record & ((1n << BigInt(rowBits)) - 1n)),
        column: null,
        value: conflict.id,
        reason: 'the same record was read before with other content; which one is true is not known',
        mend: 'Export once more so that only one version is left, or set conflicts: last-file in the profile.',
      })),
  );
}

/** Where a row of a record was not readable, the rest of the record is not compared and its absence is not reported. */
async function markIncomplete(lake: Lake, one: StagedTable, profile: Profile): Promise<void> {
  for (const reading of one.readings) {
    const name = { order: 'name', 'order-line': 'order', document: 'reference', 'document-line': 'document' }[
      reading.record as string
    ];
    if (name === undefined || reading.fields[name] === undefined || reading.fields[name]?.rowNumber) continue;
    const side = one.table.side;
    const value = `s.${stagedField(reading, name)}`;
    const unread = `(select distinct ${value} as name from ${one.stage} s where s.bad is not null and ${value} is not null)`;
    if (reading.record === 'document-line') {
      await lake.run({
        name: 'documents with unreadable lines',
        sql: `update canon.erp_document set incomplete = true where number in (select name from ${unread} u)`,
      });
      continue;
    }
    const key = referenceKey(
      'u.name',
      side === 'shop' ? { ...profile, reference: { ...profile.reference, pattern: null } } : profile,
    );
    await lake.run({
      name: 'keys of unreadable rows',
      sql: `insert into canon.unread_key select ${literal(side)}, ${key} from ${unread} u`,
    });
    const table = side === 'shop' ? 'shop_order' : 'erp_document';
    await lake.run({
      name: `${table} with unreadable rows`,
      sql: `update canon.${table} set incomplete = true where ref_key in (select ref_key from canon.unread_key where side = ${literal(side)})`,
    });
  }
}
