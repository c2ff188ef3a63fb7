import { literal } from '../../ground/index.ts';
import {
  type FieldSource,
  type FieldType,
  type InputFields,
  type Reading,
  type RecordKind,
  recordInputs,
} from '../../model/index.ts';
import { type Blanks, type ColumnLookup, carriedName, conditionsHold, isBlank } from './cell-text.ts';
import type { DirectColumns } from './direct-columns.ts';
import { isKept } from './kept-fields.ts';
import { type StageRules, stagedField } from './staged-table.ts';
import { type CellRules, type Reach, type TypedCell, typedCell } from './typed-cell.ts';

/** One column of the staged table. */
export interface StagedCell {
  readonly name: string;
  readonly reading: Reading;
  /** SQL of the value. */
  readonly value: string;
  /** SQL of the text that was read, where not every text has a value. */
  readonly text?: string;
  /** What the quarantine calls the column. */
  readonly column: string;
  /** The amount is in this currency: one finer than its minor unit is no amount of money. */
  readonly money?: Money;
  /** A row of the reading cannot be used without it. */
  readonly required?: true;
  /** The text is kept as it stands, so outer blanks need the careful reading. */
  readonly blanksMatter?: true;
}

/** Where the currency of an amount is: a staged column, with the base currency where that is empty. */
export interface Money {
  readonly column: string | null;
  readonly otherwise: string | null;
}

interface CellsRules extends StageRules {
  readonly reach: Reach;
  readonly blanks: Blanks;
  readonly direct: DirectColumns;
}

/** Every column of the staged table that a reading needs. */
export function stagedCells(
  reading: Reading,
  columnOf: ColumnLookup,
  rules: CellsRules,
): readonly StagedCell[] {
  const cell: CellRules = {
    format: reading.format,
    zone: rules.profile.books.timeZone,
    columnOf,
    reach: rules.reach,
    blanks: rules.blanks,
    direct: rules.direct,
  };
  return [
    ...fieldCells(reading, cell, rules),
    ...rowTests(reading, columnOf, rules.direct),
    ...unpivotedCells(reading, cell),
  ];
}

/** Fields whose very spelling is compared: outer blanks are kept. */
const spelled: ReadonlySet<string> = new Set(['reference', 'email']);

function fieldCells(reading: Reading, cell: CellRules, rules: CellsRules): readonly StagedCell[] {
  const fields: InputFields = recordInputs[reading.record];
  const above: ColumnLookup = (column) => {
    const found = cell.columnOf(column);
    return found === undefined ? undefined : carriedName(found);
  };
  const belongs = rowCondition(reading, cell.columnOf, rules.direct);
  return Object.entries(reading.fields)
    .filter(([field, { rowNumber }]) => !rowNumber && isKept(reading.record, field) && rules.needs(field))
    .map(([field, source]): StagedCell => {
      const type: FieldType = fields[field]?.type ?? 'text';
      const isSpelled = spelled.has(field);
      const blanks = isSpelled && cell.blanks === 'cut' ? 'keep' : cell.blanks;
      const read = typedCell(type, source, {
        ...cell,
        blanks,
        columnOf: source.carry ? above : cell.columnOf,
      });
      const { value, text, typed } =
        belongs !== undefined && (read.typed || isSpelled) ? onlyWhere(belongs, read) : read;
      const money = type === 'amount' ? moneyOf(reading, field, rules.baseCurrency) : undefined;
      return {
        name: stagedField(reading, field),
        reading,
        value,
        column: columnLabel(field, source),
        ...(typed ? { text } : {}),
        ...(money === undefined ? {} : { money }),
        ...(fields[field]?.required ? { required: true } : {}),
        ...(type === 'text' && !isSpelled && columnsOf(source).length > 0 ? { blanksMatter: true } : {}),
      };
    });
}

/** Lines are in the currency of their order or document, which their own row does not know. */
const withoutCurrency: ReadonlySet<RecordKind> = new Set(['order-line', 'document-line']);

function moneyOf(reading: Reading, field: string, baseCurrency: string | null): Money | undefined {
  if (withoutCurrency.has(reading.record)) return undefined;
  if (field.startsWith('other')) {
    const given = 'otherCurrency' in reading.fields;
    return { column: given ? stagedField(reading, 'otherCurrency') : null, otherwise: null };
  }
  const own = field !== 'baseTotal' && 'currency' in reading.fields;
  return { column: own ? stagedField(reading, 'currency') : null, otherwise: baseCurrency };
}

/** Exports repeat some header cells on every line; they are read where they count, and nowhere else. */
function onlyWhere(belongs: string, { value, text, typed }: TypedCell): TypedCell {
  const where = (sql: string): string => `case when ${belongs} then ${sql} end`;
  return { value: where(value), text: where(text), ...(typed ? { typed } : {}) };
}

/** Which rows of the table belong to the reading. */
function rowTests(reading: Reading, columnOf: ColumnLookup, direct: DirectColumns): readonly StagedCell[] {
  const value = rowCondition(reading, columnOf, direct);
  return value === undefined ? [] : [{ name: stagedField(reading, 'belongs'), reading, value, column: '' }];
}

function rowCondition(
  { headerColumn, only }: Reading,
  columnOf: ColumnLookup,
  direct: DirectColumns,
): string | undefined {
  if (headerColumn === undefined && only === undefined) return undefined;
  const opens = headerColumn === undefined ? undefined : columnOf(headerColumn);
  const conditions = [
    ...(opens === undefined ? [] : [direct.has(opens) ? `${opens} is not null` : `not ${isBlank(opens)}`]),
    ...(only === undefined ? [] : [conditionsHold(only, columnOf)]),
  ];
  return `(${conditions.join(' and ') || 'true'})`;
}

function unpivotedCells(reading: Reading, cell: CellRules): readonly StagedCell[] {
  const { unpivot } = reading;
  if (unpivot === undefined) return [];
  const fields: InputFields = recordInputs[reading.record];
  const type = fields[unpivot.valueTo]?.type ?? 'text';
  const skipped = unpivot.skip.map((word) => literal(word.trim().toLowerCase())).join(', ');
  return unpivot.columns.map((column, index) => {
    const { value, text, typed } = typedCell(type, { columns: [column] }, cell);
    const kept = skipped === '' ? 'true' : `lower(trim(${text})) not in (${skipped})`;
    return {
      name: stagedField(reading, `unpivot.${index}`),
      reading,
      value: `case when ${kept} then ${value} end`,
      column,
      ...(typed ? { text: `case when ${kept} then ${text} end` } : {}),
    };
  });
}

function columnLabel(field: string, source: FieldSource): string {
  const columns = columnsOf(source);
  return columns.length === 0 ? field : [...new Set(columns)].join(' / ');
}

function columnsOf(source: FieldSource): readonly string[] {
  return source.first?.flatMap(columnsOf) ?? source.sum ?? source.columns ?? [];
}
