import type { Lake, Reading, SourceTable } from '../../model/index.ts';
import { columnName } from './cell-text.ts';
import { leaveOutTotals } from './leave-out-totals.ts';
import { type ReadMode, readTable, rejectsTable } from './read-table.ts';
import { findStrangeCurrencies, refuseCurrencies, type StrangeCurrencies } from './refuse-currencies.ts';
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
  const load = async (mode: ReadMode, reach: Reach): Promise<Troubles & Pick<StagedTable, 'columns'>> => {
    const { sql, columns } = stageSql(stage, table, readings, { ...rules, mode, reach });
    await lake.run({ name: `stage ${table.name}`, sql });
    return { columns, ...(await countTroubles(lake, table, stage)) };
  };
  const drop = async (): Promise<void> => {
    for (const name of [stage, rejectsTable(table), `${rejectsTable(table)}_scan`]) {
      await lake.run({ name: `stage ${table.name}`, sql: `drop table if exists ${name}` });
    }
  };
  const strangeIn = (): Promise<readonly StrangeCurrencies[]> =>
    findStrangeCurrencies(lake, { table, readings, stage });
  const usual = readings.every(({ format }) => format.thousands === undefined);
  let reach: Reach = usual ? 'plain' : 'careful';
  let mode: ReadMode = 'strict';
  let troubles = await load(mode, reach);
  // A second look costs as much as the first, so it is taken for both reasons at once where both are known.
  while ((troubles.unusual > 0 && reach === 'plain') || (troubles.ragged > 0 && mode === 'strict')) {
    if (troubles.unusual > 0) reach = 'careful';
    if (troubles.ragged > 0 && mode === 'strict')
      mode = (await dropsTrailingBlanks(lake, table, stage)) ? 'padded' : 'exact';
    await drop();
    troubles = await load(mode, reach);
  }
  let strange = await strangeIn();
  if (strange.length > 0 && reach === 'plain') {
    reach = 'careful';
    await drop();
    troubles = await load(mode, reach);
    strange = await strangeIn();
  }
  await refuseCurrencies(lake, { table, stage }, strange);
  const hasTotals = await leaveOutTotals(lake, { table, readings, stage });
  const { unusual } = strange.length > 0 || hasTotals ? await countTroubles(lake, table, stage) : troubles;
  return { table, readings, stage, columns: troubles.columns, bad: unusual, refused: troubles.ragged };
}

/** Fewer short rows than one in so many are no habit of the exporter: they are torn. */
const habit = 100;

/**
 * Whether the table's exporter leaves blank cells at the end of a row out: then it does so in every such row, so that
 * no row of full length ends in a blank one. Else a row that is too short is torn, and what it lost is not known.
 */
async function dropsTrailingBlanks(lake: Lake, table: SourceTable, stage: string): Promise<boolean> {
  const [short] = await lake.rows({
    name: `short rows of ${table.name}`,
    sql: `select count(distinct line) as n, (select count(*) from ${stage}) as whole from ${rejectsTable(table)} where error_type = 'MISSING COLUMNS'`,
  });
  const [rows, whole] = [Number(short?.['n'] ?? 0), Number(short?.['whole'] ?? 0)];
  if (rows * habit < rows + whole) return false;
  const last = columnName(table.header.length - 1);
  const [row] = await lake.rows({
    name: `rows of ${table.name} that end in a blank cell`,
    sql: `select count(*) as n from (select ${last} from ${readTable(table, 'glance')} where ${last} is null limit 1) t`,
  });
  return Number(row?.['n'] ?? 0) === 0;
}

interface Troubles {
  /** Rows with cells that the reading does not understand. */
  readonly unusual: number;
  /** Rows that are shorter or longer than the header, or broken in another way. */
  readonly ragged: number;
}

async function countTroubles(lake: Lake, table: SourceTable, stage: string): Promise<Troubles> {
  const refused = (which: string): string =>
    table.format === 'csv'
      ? `(select count(distinct line) from ${rejectsTable(table)} where error_type ${which} 'CAST')`
      : '0';
  const [row] = await lake.rows({
    name: `unreadable rows of ${table.name}`,
    sql: `select count(bad) + ${refused('=')} as unusual, ${refused('<>')} as ragged from ${stage}`,
  });
  return { unusual: Number(row?.['unusual'] ?? 0), ragged: Number(row?.['ragged'] ?? 0) };
}
