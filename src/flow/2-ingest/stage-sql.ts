import { literal } from '../../ground/index.ts';
import { type InputFields, type Reading, recordInputs, type SourceTable } from '../../model/index.ts';
import { type ColumnLookup, carriedName, columnLookup, conditionsHold, isBlank } from './cell-text.ts';
import { type DirectColumns, directColumns } from './direct-columns.ts';
import { isCompared } from './kept-fields.ts';
import { anythingBad, listOfBad } from './list-bad.ts';
import { type ReadMode, readTable } from './read-table.ts';
import { type StagedCell, stagedCells } from './staged-cells.ts';
import type { StageRules } from './staged-table.ts';
import type { Reach } from './typed-cell.ts';

/** What makes the staged table of a table: its SQL, and the typed columns of each reading. */
export interface StageSql {
  readonly sql: string;
  readonly columns: ReadonlyMap<Reading, readonly string[]>;
}

/** Says how the staged table of a table is made. */
export function stageSql(
  stage: string,
  table: SourceTable,
  readings: readonly Reading[],
  rules: StageRules & { readonly mode: ReadMode; readonly reach: Reach },
): StageSql {
  const { columnOf, used } = lookup(table);
  const isDirect =
    rules.reach === 'plain' &&
    table.format === 'csv' &&
    readings.every(({ format }) => format.decimal === '.');
  const direct: DirectColumns = isDirect ? directColumns(readings, columnLookup(table)) : new Map();
  const relation = readTable(table, rules.mode, direct);
  // The engine reads an empty CSV cell as NULL; outer blanks send a table to the careful reading.
  const blanks = rules.reach === 'careful' ? 'cut' : table.format === 'csv' ? 'none' : 'keep';
  const cells = readings.flatMap((reading) => stagedCells(reading, columnOf, { ...rules, blanks, direct }));
  const inner = cells.flatMap((cell, i) => [
    `${cell.value} as v${i}`,
    ...(cell.text === undefined ? [] : [`${cell.text} as t${i}`]),
  ]);
  const carried = carriedColumns(readings, columnOf);
  const bad = rules.reach === 'plain' ? anythingBad(cells) : listOfBad(cells);
  const outer = [...cells.map((cell, i) => `v${i} as ${cell.name}`), `${bad} as bad`, 'excluded'];
  const sql = [
    `create temp table ${stage} as`,
    `select ${outer.join(',\n  ')}`,
    `from (select ${[...inner, `${exclusion(readings, allBlank(requiredFirst(readings, [...used], columnOf), rules.reach), columnOf)} as excluded`].join(',\n  ')}`,
    `from ${carried.length > 0 ? withCarriedCells(relation, carried) : relation})`,
  ].join('\n');
  return { sql, columns: columnsOf(cells) };
}

function columnsOf(cells: readonly StagedCell[]): ReadonlyMap<Reading, readonly string[]> {
  const groups = Map.groupBy(cells, ({ reading }) => reading);
  return new Map([...groups].map(([reading, own]) => [reading, own.map(({ name }) => name)]));
}

/** The columns used, beginning with those that are filled in nearly every row: one look at them is enough there. */
function requiredFirst(
  readings: readonly Reading[],
  used: readonly string[],
  columnOf: ColumnLookup,
): readonly string[] {
  const required = readings.flatMap(({ record, fields }) => {
    const inputs: InputFields = recordInputs[record];
    return Object.entries(fields).flatMap(([field, { columns }]) =>
      inputs[field]?.required ? (columns ?? []).map(columnOf) : [],
    );
  });
  const first = used.filter((column) => required.includes(column));
  return [...first, ...used.filter((column) => !required.includes(column))];
}

/** SQL condition that nothing stands in the row. */
function allBlank(cells: readonly string[], reach: Reach): string {
  return reach === 'plain'
    ? ['true', ...cells.map((cell) => `${cell} is null`)].join(' and ')
    : ['true', ...cells.map(isBlank)].join(' and ');
}

/** The named reason for which a row is left out, or NULL. */
function exclusion(readings: readonly Reading[], blankRow: string, columnOf: ColumnLookup): string {
  const named = readings.flatMap((reading) =>
    (reading.exclude ?? []).map(
      ({ reason, column, equals }) =>
        `case when ${conditionsHold([{ column, equals }], columnOf)} then ${literal(reason)} end`,
    ),
  );
  const idle = readings.some(isCompared) ? [] : ["'nothing is compared with it'"];
  return `coalesce(${[`case when ${blankRow} then 'blank row' end`, ...new Set(named), ...idle].join(', ')})`;
}

function lookup(table: SourceTable): { readonly columnOf: ColumnLookup; readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  const find = columnLookup(table);
  const columnOf: ColumnLookup = (column) => {
    const found = find(column);
    if (found !== undefined) used.add(found);
    return found;
  };
  return { columnOf, used };
}

/** Columns of headers that are printed once. */
function carriedColumns(readings: readonly Reading[], columnOf: ColumnLookup): readonly string[] {
  const sources = readings
    .flatMap((reading) => Object.values(reading.fields))
    .filter((source) => source.carry);
  const names = sources.flatMap((source) => (source.columns ?? []).map(columnOf));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** They are filled downwards before anything is read, in the order of the file, beside the cells as they stand. */
function withCarriedCells(relation: string, carried: readonly string[]): string {
  const filled = carried.map(
    (name) =>
      `last_value(nullif(trim(${name}), '') ignore nulls) over (order by row_no rows unbounded preceding) as ${carriedName(name)}`,
  );
  return `(select *, ${filled.join(', ')} from (select *, row_number() over () as row_no from ${relation}) order by row_no)`;
}
