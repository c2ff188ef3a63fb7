import type { RecordKind } from '../../../../../model/index.ts';
import type { ProfileInput, RuleRecord } from '../../profile/index.ts';
import { detectFormat } from '../detect-format.ts';
import type { TableSketch } from '../table-sketch.ts';
import type { Assignment } from './assign-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { RecordGuess } from './guess-record.ts';
import { suggestKindsOfCodes, suggestLineKinds } from './line-kinds.ts';
import { isPaymentStatus, mapStatuses, mapTypes } from './value-maps.ts';

/** A file rule as it stands in YAML. */
export type PlainRule = NonNullable<ProfileInput['files']>[number];

/** What is learned from several files and stated on the rule. */
export interface Learned {
  readonly rateDirection?: 'per-base' | 'base-per-unit';
  readonly taxIncluded?: boolean;
}

/** The rule that says in the profile what was found out about a table. */
export function buildRule(
  table: TableSketch,
  guess: RecordGuess,
  columns: readonly ColumnFacts[],
  learned: Learned,
): PlainRule {
  const { format } = detectFormat(table, [
    { record: headerRecord(guess.record), fields: asSources(guess.fields) },
    ...(guess.record.endsWith('-with-lines')
      ? [{ record: lineRecord(guess.record), fields: asSources(guess.fields) }]
      : []),
  ]);
  const stated = {
    ...(format.decimal === ',' ? { decimal: format.decimal } : {}),
    ...(format.thousands === undefined ? {} : { thousands: format.thousands }),
    ...(format.dateOrder === 'ymd' ? {} : { dateOrder: format.dateOrder }),
  };
  const rule = {
    match: matchOf(table.name),
    side: table.side,
    record: guess.record,
    ...(Object.keys(stated).length === 0 ? {} : { format: stated }),
    ...learned,
    columns: Object.fromEntries([...sourcesOf(guess.fields, columns), ...kindsOfCodes(guess, columns)]),
  };
  // The schema gives every record its own columns; which record it is was only found out here.
  return rule as PlainRule;
}

/** A pattern that also finds next week's file of the same name. */
function matchOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const [file = '', sheet] = last.split('#');
  const stem = file.replace(/(\.(csv|tsv|txt|xlsx|jsonl?|parquet|gz|zip))+$/i, '');
  const extension = file.slice(stem.length);
  const general = stem.replace(/[ _-]?\d[\d _.-]*$/, '') || stem;
  return `${general.replace(/[[\]{}()!*?]/g, '?')}*${extension}${sheet === undefined ? '' : `#${sheet}`}`;
}

function sourcesOf(
  fields: readonly Assignment[],
  columns: readonly ColumnFacts[],
): readonly [string, unknown][] {
  const columnOf = (field: string) => fields.find((one) => one.field === field)?.column;
  const inOrder = [...fields].sort((a, b) => place(columns, a.column) - place(columns, b.column));
  return inOrder.flatMap((one): readonly [string, unknown][] => {
    const facts = columns.find((column) => column.column === one.column);
    if (facts === undefined) return [];
    switch (one.field) {
      case 'type':
        return [[one.field, withValues(one.column, mapTypes(facts))]];
      case 'status':
        return [
          [isPaymentStatus(facts) ? 'paymentStatus' : 'status', withValues(one.column, mapStatuses(facts))],
        ];
      case 'kind': {
        const kinds = suggestLineKinds(facts, columnOf('item'), columnOf('description'));
        return Object.entries(kinds);
      }
      case 'item':
        return kindSplitsItem(fields, columns) ? [] : [[one.field, one.column]];
      default:
        return [[one.field, one.column]];
    }
  });
}

/** Where no column tells the kind of a line, its item code may. */
function kindsOfCodes(guess: RecordGuess, columns: readonly ColumnFacts[]): readonly [string, unknown][] {
  const hasLines = guess.record.endsWith('-line') || guess.record.endsWith('-with-lines');
  if (!hasLines || guess.fields.some(({ field }) => field === 'kind')) return [];
  const code = guess.fields.find(({ field }) => field === 'item' || field === 'sku')?.column;
  const facts = columns.find(({ column }) => column === code);
  const kind = facts === undefined ? undefined : suggestKindsOfCodes(facts);
  return kind === undefined ? [] : [['kind', kind]];
}

function place(columns: readonly ColumnFacts[], column: string): number {
  return columns.findIndex((one) => one.column === column);
}

function kindSplitsItem(fields: readonly Assignment[], columns: readonly ColumnFacts[]): boolean {
  const kind = fields.find((one) => one.field === 'kind');
  const facts = columns.find((column) => column.column === kind?.column);
  const item = fields.find((one) => one.field === 'item')?.column;
  return facts !== undefined && suggestLineKinds(facts, item, undefined).item !== undefined;
}

function withValues(column: string, values: Readonly<Record<string, string>>): unknown {
  return Object.keys(values).length === 0 ? column : { column, values };
}

function asSources(fields: readonly Assignment[]) {
  return Object.fromEntries(fields.map((one) => [one.field, { columns: [one.column] }]));
}

function headerRecord(record: RuleRecord): RecordKind {
  if (record === 'order-with-lines') return 'order';
  return record === 'document-with-lines' ? 'document' : record;
}

function lineRecord(record: RuleRecord): RecordKind {
  return record === 'order-with-lines' ? 'order-line' : 'document-line';
}
