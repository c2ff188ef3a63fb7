import type { Lake, Reading, SourceTable } from '../../model/index.ts';
import { type ReadMode, readTable, rejectsTable } from './read-table.ts';
import { stageSql } from './stage-sql.ts';
import type { StagedTable, StageRules } from './staged-table.ts';
import type { Reach } from './typed-cell.ts';

/**
 * Reads one table into a temporary table of the lake: one typed column for each field read from it, `bad` (what could
 * not be read) and `excluded` (the named reason a row is left out). Row order is kept: rowid + 1 is the row's number.
 */
export async function stageTable(
  lake: Lake,
  table: SourceTable,
  readings: readonly Reading[],
  rules: StageRules,
): Promise<StagedTable> {
  const stage = `stage_${table.fileId}`;
  const load = async (mode: ReadMode, reach: Reach): Promise<void> => {
    const sql = stageSql(stage, readTable(table, mode), table, readings, { ...rules, reach });
    await lake.run({ name: `stage ${table.name}`, sql });
  };
  const drop = async (): Promise<void> => {
    for (const name of [stage, rejectsTable(table), `${rejectsTable(table)}_scan`]) {
      await lake.run({ name: `stage ${table.name}`, sql: `drop table if exists ${name}` });
    }
  };
  const usual = readings.every(({ format }) => format.decimal === '.' && format.thousands === undefined);
  let reach: Reach = usual ? 'plain' : 'careful';
  let mode: ReadMode = 'strict';
  await load(mode, reach);
  let counts = await countBad(lake, table, stage);
  // Some row is shorter or longer than the header: read again, padding the short ones, at the price of one thread.
  if (counts.refused > 0) {
    mode = 'ragged';
    await drop();
    await load(mode, reach);
    counts = await countBad(lake, table, stage);
  }
  if (counts.bad > 0 && reach === 'plain') {
    reach = 'careful';
    await drop();
    await load(mode, reach);
    counts = await countBad(lake, table, stage);
  }
  return { table, readings, stage, ...counts };
}

async function countBad(
  lake: Lake,
  table: SourceTable,
  stage: string,
): Promise<{ readonly bad: number; readonly refused: number }> {
  const refused = table.format === 'csv' ? `(select count(distinct line) from ${rejectsTable(table)})` : '0';
  const [row] = await lake.rows({
    name: `unreadable rows of ${table.name}`,
    sql: `select count(bad) as bad, ${refused} as refused from ${stage}`,
  });
  return { bad: Number(row?.['bad'] ?? 0), refused: Number(row?.['refused'] ?? 0) };
}
