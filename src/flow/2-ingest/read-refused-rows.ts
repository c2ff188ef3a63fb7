import { isFailure, literal } from '../../ground/index.ts';
import type { Lake, LakeRow, SourceTable, Step } from '../../model/index.ts';
import { rejectsTable } from './read-table.ts';
import type { StagedTable } from './staged-table.ts';
import type { UnreadRow } from './unread-row.ts';

/** Rows the engine refused, with the line of the file on which each begins. */
export async function readRefusedRows(lake: Lake, staged: StagedTable): Promise<readonly UnreadRow[]> {
  const { table, refused } = staged;
  if (refused === 0) return [];
  const name = rejectsTable(table);
  const rows = await lake.rows({
    name: `refused rows of ${table.name}`,
    sql: `select r.line, min(r.line_byte_position) as position, min(r.column_idx) as column_idx, arg_min(r.error_type, r.column_idx) as error_type, left(any_value(r.csv_line), 600) as csv_line
from ${name} r group by r.line order by r.line`,
  });
  const lineOf = await findLines(lake, staged, rows);
  return rows.map((row) => {
    const { reason, mend } = refusal(String(row['error_type']));
    const column = table.header[Number(row['column_idx']) - 1] ?? null;
    return { table, line: lineOf(row), column, value: lineText(row), reason, mend };
  });
}

type LineOf = (refused: LakeRow) => number;

/**
 * The engine counts rows, not lines: a quoted line break or an empty line shifts all that follows. Where there may be
 * such, the bytes before the row are compared with the bytes of the lines, which end in one byte or in two.
 */
async function findLines(lake: Lake, staged: StagedTable, rows: readonly LakeRow[]): Promise<LineOf> {
  const counted: LineOf = (row) => Number(row['line']);
  const { table } = staged;
  const [count] = await lake.rows({
    name: `rows of ${table.name}`,
    sql: `select count(*) as n from ${staged.stage}`,
  });
  const all = Number(count?.['n'] ?? 0) + staged.refused + table.headerLines;
  if (table.lineFeeds === all || table.lineFeeds + 1 === all) return counted;
  const starts = rows.map((row) => `(${startOf(row)}, ${literal(firstLine(row))})`);
  const found = await rowsOrNone(lake, {
    name: `lines of ${table.name}`,
    sql: `with lines as (
  select row_number() over () as line, text, coalesce(sum(strlen(coalesce(text, ''))) over (rows between unbounded preceding and 1 preceding), 0) as bytes
  from ${readLines(table)}
), refused as (select * from (values ${starts.join(', ')}) r (start, head))
select cast(r.start as varchar) as start, coalesce(min(l.line) filter (where r.start - l.bytes in (l.line - 1, 2 * l.line - 2, l.line + 2, 2 * l.line + 1)), max(l.line)) as line
from refused r join lines l
  on starts_with(coalesce(l.text, ''), r.head) and r.start between l.bytes + l.line - 1 and l.bytes + 2 * l.line + 1
group by r.start`,
  });
  const lines = new Map(found.map((row) => [String(row['start']), Number(row['line'])]));
  return (row) => lines.get(String(startOf(row))) ?? counted(row);
}

/** Without the answer lines are counted by the engine's own way; the row is in the quarantine all the same. */
async function rowsOrNone(lake: Lake, step: Step): Promise<readonly LakeRow[]> {
  try {
    return await lake.rows(step);
  } catch (cause) {
    if (isFailure(cause) && cause.code === 'lake-query-failed') return [];
    throw cause;
  }
}

const leadingBreaks = /^[\r\n]+/;

/** The row as it stands in the file; the engine puts the empty lines above before it. */
function lineText(row: LakeRow): string {
  return String(row['csv_line'] ?? '')
    .replace(leadingBreaks, '')
    .slice(0, 500);
}

function firstLine(row: LakeRow): string {
  return (
    lineText(row)
      .split(/[\r\n]/)[0]
      ?.slice(0, 100) ?? ''
  );
}

/** Bytes before the row; the engine counts them from 1, up to the empty lines above the row. */
function startOf(row: LakeRow): number {
  const breaks = leadingBreaks.exec(String(row['csv_line'] ?? ''))?.[0].length ?? 0;
  return Number(row['position']) - 1 + breaks;
}

/** SQL of the bare lines of a file: the delimiter is one that no text has. */
function readLines(table: SourceTable): string {
  const options = [
    'auto_detect = false',
    'header = false',
    'skip = 0',
    `delim = ${literal('\u001f\u001e\u001f')}`,
    "quote = ''",
    "escape = ''",
    "columns = {text: 'VARCHAR'}",
    'strict_mode = false',
    'parallel = false',
    'ignore_errors = true',
  ];
  return `read_csv(${literal(table.path)}, ${options.join(', ')})`;
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
