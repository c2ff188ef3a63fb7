import type { Lake } from '../../model/index.ts';
import { cellMark, partMark } from './list-bad.ts';
import type { StagedTable } from './staged-table.ts';
import type { UnreadRow } from './unread-row.ts';

/** Rows of a staged table that could not be read, one entry for each cell. */
export async function readBadRows(
  lake: Lake,
  { table, stage, bad }: StagedTable,
): Promise<readonly UnreadRow[]> {
  if (bad === 0) return [];
  const rows = await lake.rows({
    name: `unreadable rows of ${table.name}`,
    sql: `select rowid + 1 as row_no, bad from ${stage} where bad is not null order by 1`,
  });
  return rows.flatMap((row) =>
    String(row['bad'])
      .split(cellMark)
      .map((cell): UnreadRow => {
        const [column = null, value = null, reason] = cell.split(partMark);
        return { table, row: Number(row['row_no']), column, value, ...explain(value, reason) };
      }),
  );
}

function explain(value: string | null, reason: string | undefined): Pick<UnreadRow, 'reason' | 'mend'> {
  if (reason !== undefined) return { reason, mend: 'Correct the amount in the source, or its currency.' };
  if (value === null || value === '')
    return { reason: 'a value is needed here', mend: 'Fill in the cell in the source.' };
  return {
    reason: 'the value cannot be read in this column',
    mend: 'Correct the cell in the source, or state its format (numbers, dates) in the profile.',
  };
}
