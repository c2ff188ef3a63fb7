import { currencyDigits, identifier, literal } from '../../ground/index.ts';
import {
  type FieldSource,
  type FieldType,
  type InputFields,
  type Lake,
  type Profile,
  type Reading,
  recordInputs,
  type SourceTable,
} from '../../model/index.ts';
import { type ColumnLookup, cellText, columnName, conditionsHold } from './cell-text.ts';
import { type ReadMode, readTable, rejectsTable } from './read-table.ts';
import { type Reach, typedCell } from './typed-cell.ts';

/** Separates the parts of one unreadable cell, and the cells of one row; neither can occur in readable text. */
export const partMark = '\u001f';
export const cellMark = '\u001e';

/** One table of the input, typed, with a row for each row of the file in the file's order. */
export interface StagedTable {
  readonly table: SourceTable;
  readonly readings: readonly Reading[];
  /** Name of the staged table in the lake. */
  readonly stage: string;
}

/** Name of a field in the staged table. */
export function stagedField(reading: Reading, field: string): string {
  return identifier(`${reading.record}.${field}`);
}

/**
 * Reads one table into a temporary table of the lake: one typed column for each field read from it, `bad` (what could
 * not be read) and `excluded` (the named reason a row is left out). Row order is kept: rowid + 1 is the row's number.
 */
export async function stageTable(
  lake: Lake,
  table: SourceTable,
  readings: readonly Reading[],
  profile: Profile,
): Promise<StagedTable> {
  const stage = `stage_${table.fileId}`;
  const load = async (mode: ReadMode, reach: Reach): Promise<void> => {
    await lake.run({
      name: `stage ${table.name}`,
      sql: stageSql(stage, readTable(table, mode), readings, profile, lookup(table), reach),
    });
  };
  const reload = async (mode: ReadMode, reach: Reach): Promise<void> => {
    for (const name of [stage, rejectsTable(table), `${rejectsTable(table)}_scan`]) {
      await lake.run({ name: `stage ${table.name}`, sql: `drop table if exists ${name}` });
    }
    await load(mode, reach);
  };
  const plain = readings.every(({ format }) => format.decimal === '.' && format.thousands === undefined);
  await load('strict', plain ? 'plain' : 'careful');
  if (plain && (await countBad(lake, table, stage)) > 0) await reload('strict', 'careful');
  // Some row is shorter or longer than the header: read again, padding the short ones, at the price of one thread.
  if (table.format === 'csv' && (await countRejects(lake, table)) > 0) await reload('ragged', 'careful');
  return { table, readings, stage };
}

async function countBad(lake: Lake, table: SourceTable, stage: string): Promise<number> {
  const [row] = await lake.rows({
    name: `unreadable rows of ${table.name}`,
    sql: `select count(bad) as n from ${stage}`,
  });
  return Number(row?.['n'] ?? 0);
}

async function countRejects(lake: Lake, table: SourceTable): Promise<number> {
  const [row] = await lake.rows({
    name: `rejects of ${table.name}`,
    sql: `select count(*) as n from ${rejectsTable(table)}`,
  });
  return Number(row?.['n'] ?? 0);
}

interface StagedCell {
  readonly name: string;
  readonly value: string;
  readonly text?: string;
  readonly unreadable?: string;
  readonly column: string;
  /** Name of the staged currency the amount is in: amounts finer than its minor unit are not readable as money. */
  readonly unit?: string;
}

function stageSql(
  stage: string,
  relation: string,
  readings: readonly Reading[],
  profile: Profile,
  columns: { readonly columnOf: ColumnLookup; readonly used: ReadonlySet<string> },
  reach: Reach,
): string {
  const { columnOf, used } = columns;
  const cells = readings.flatMap((reading) => cellsOf(reading, columnOf, profile, reach));
  const inner = cells.flatMap((cell, i) => [
    `${cell.value} as v${i}`,
    ...(cell.unreadable === undefined ? [] : [`${cell.text} as t${i}`]),
  ]);
  const bad = reach === 'plain' ? anythingBad(cells) : listOfBad(cells);
  const outer = [...cells.map((cell, i) => `v${i} as ${cell.name}`), `${bad} as bad`, 'excluded'];
  return [
    `create temp table ${stage} as`,
    `select ${outer.join(',\n  ')}`,
    `from (select ${[...inner, `${exclusion(readings, used, columnOf)} as excluded`].join(',\n  ')}`,
    `from ${withCarriedCells(relation, readings, columnOf)})`,
  ].join('\n');
}

/** Whether something in the row needs a careful look. */
function anythingBad(cells: readonly StagedCell[]): string {
  const tests = cells.flatMap((cell, i) => [
    ...(cell.unreadable === undefined ? [] : [`(t${i} is not null and v${i} is null)`]),
    ...(cell.unit === undefined ? [] : [tooFine(cell, i, cells)]),
  ]);
  return tests.length === 0 ? 'null::varchar' : `case when ${tests.join(' or ')} then 'unreadable' end`;
}

/** Every cell of the row that cannot be read: column, text, and the reason where it is a special one. */
function listOfBad(cells: readonly StagedCell[]): string {
  const list = cells.flatMap((cell, i) => {
    const currency =
      cell.unit === undefined ? '' : `v${cells.findIndex((other) => other.name === cell.unit)}`;
    const start = `${literal(cell.column + partMark)} || t${i}`;
    const reason = literal(`${partMark}more decimals than `);
    return [
      ...(cell.unreadable === undefined
        ? []
        : [`case when t${i} is not null and v${i} is null then ${start} end`]),
      ...(cell.unit === undefined
        ? []
        : [
            `case when ${tooFine(cell, i, cells)} then ${start} || ${reason} || coalesce(${currency}, 'the base currency') || ' has' end`,
          ]),
    ];
  });
  return list.length === 0
    ? 'null::varchar'
    : `nullif(concat_ws(${literal(cellMark)}, ${list.join(', ')}), '')`;
}

function tooFine(cell: StagedCell, index: number, cells: readonly StagedCell[]): string {
  const currency = `v${cells.findIndex((other) => other.name === cell.unit)}`;
  return `v${index} % (case ${currency} ${unitCases} else 0.01::decimal(18,6) end) <> 0`;
}

const unitCases = [...currencyDigits]
  .filter(([, digits]) => digits !== 2)
  .map(([code, digits]) => `when '${code}' then ${10 ** -digits}::decimal(18,6)`)
  .join(' ');

function cellsOf(
  reading: Reading,
  columnOf: ColumnLookup,
  profile: Profile,
  reach: Reach,
): readonly StagedCell[] {
  const fields: InputFields = recordInputs[reading.record];
  const above: ColumnLookup = (column) => {
    const found = columnOf(column);
    return found === undefined ? undefined : carriedName(found);
  };
  const typed = Object.entries(reading.fields)
    .filter(([, source]) => !source.rowNumber)
    .map(([field, source]): StagedCell => {
      const type: FieldType = fields[field]?.type ?? 'text';
      const cell = typedCell(
        type,
        source,
        reading.format,
        profile.books.timeZone,
        source.carry ? above : columnOf,
        spelled.has(field),
        reach,
      );
      const checked = type === 'amount' && 'currency' in reading.fields;
      return {
        ...cell,
        name: stagedField(reading, field),
        column: columnLabel(field, source),
        ...(checked ? { unit: stagedField(reading, 'currency') } : {}),
      };
    });
  return [...typed, ...rowTests(reading, columnOf), ...unpivotedCells(reading, columnOf)];
}

/** Fields whose very spelling is compared: outer blanks are kept. */
const spelled: ReadonlySet<string> = new Set(['reference', 'email']);

/** Which rows of the table belong to the reading. */
function rowTests(reading: Reading, columnOf: ColumnLookup): readonly StagedCell[] {
  const opens = reading.headerColumn === undefined ? undefined : columnOf(reading.headerColumn);
  const conditions = [
    ...(opens === undefined ? [] : [`nullif(trim(${opens}), '') is not null`]),
    ...(reading.only === undefined ? [] : [conditionsHold(reading.only, columnOf)]),
  ];
  if (conditions.length === 0) return [];
  return [{ name: stagedField(reading, 'belongs'), value: `(${conditions.join(' and ')})`, column: '' }];
}

function unpivotedCells(reading: Reading, columnOf: ColumnLookup): readonly StagedCell[] {
  return (reading.unpivot?.columns ?? []).map((column, index) => ({
    name: stagedField(reading, `unpivot.${index}`),
    value: cellText({ columns: [column] }, columnOf),
    column,
  }));
}

function columnLabel(field: string, source: FieldSource): string {
  const columns =
    source.columns ?? source.sum ?? source.first?.flatMap((part) => part.columns ?? part.sum ?? []) ?? [];
  return columns.length === 0 ? field : columns.join(' / ');
}

function exclusion(readings: readonly Reading[], used: ReadonlySet<string>, columnOf: ColumnLookup): string {
  const blank = `case when coalesce(${[...used, 'null'].join(', ')}) is null then 'blank row' end`;
  const named = readings.flatMap((reading) =>
    (reading.exclude ?? []).map(
      ({ reason, column, equals }) =>
        `case when ${conditionsHold([{ column, equals }], columnOf)} then ${literal(reason)} end`,
    ),
  );
  return `coalesce(${[blank, ...new Set(named)].join(', ')})`;
}

function lookup(table: SourceTable): { readonly columnOf: ColumnLookup; readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  const byName = new Map(table.header.map((name, index) => [name.trim().toLowerCase(), columnName(index)]));
  const columnOf: ColumnLookup = (column) => {
    const found = byName.get(column.trim().toLowerCase());
    if (found !== undefined) used.add(found);
    return found;
  };
  return { columnOf, used };
}

/** Headers printed once are filled downwards before anything is read, in the order of the file. */
function withCarriedCells(relation: string, readings: readonly Reading[], columnOf: ColumnLookup): string {
  const sources = readings
    .flatMap((reading) => Object.values(reading.fields))
    .filter((source) => source.carry);
  const carried = new Set(
    sources.flatMap((source) => (source.columns ?? []).map(columnOf).filter((name) => name !== undefined)),
  );
  if (carried.size === 0) return relation;
  const filled = [...carried].map(
    (name) =>
      `last_value(nullif(trim(${name}), '') ignore nulls) over (order by row_no rows unbounded preceding) as ${carriedName(name)}`,
  );
  return `(select *, ${filled.join(', ')} from (select *, row_number() over () as row_no from ${relation}))`;
}

/** The cell as it stands decides whether a row opens a group, so what is carried down to it has a name of its own. */
function carriedName(column: string): string {
  return identifier(`${column.replaceAll('"', '')}_above`);
}
