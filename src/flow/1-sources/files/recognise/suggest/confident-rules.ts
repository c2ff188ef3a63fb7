import type { FileRule } from '../../../../../model/index.ts';
import { profileFrom } from '../../profile/index.ts';
import type { TableSketch } from '../table-sketch.ts';
import type { SuggestedColumn } from './suggest-profile.ts';
import { suggestProfile } from './suggest-profile.ts';

/** A suggested rule that is sure enough to be used unasked. */
export interface ConfidentRule {
  readonly rule: FileRule;
  readonly note: string;
}

/** A table is read by suggestion only when it is clear as a whole and in every field that carries the comparison. */
const sureTable = 0.8;
const sureField = 0.75;

const carrying: ReadonlySet<string> = new Set([
  'name',
  'number',
  'reference',
  'total',
  'net',
  'currency',
  'placedAt',
  'documentOn',
  'postedOn',
  'createdAt',
  'order',
  'document',
  'sku',
  'item',
  'quantity',
  'amount',
  'unitPrice',
  'id',
  'paidOn',
  'rate',
  'on',
  'onHand',
  'available',
]);

/** What suggestions come to: the tables they surely understand, and for every other table what is in doubt. */
export interface Confidence {
  readonly rules: ReadonlyMap<TableSketch, ConfidentRule>;
  readonly doubts: ReadonlyMap<TableSketch, string>;
}

/** The rules of the tables that a suggestion understands surely, by table. */
export function confidentRules(tables: readonly TableSketch[]): Confidence {
  const suggestion = suggestProfile(tables);
  const { files } = profileFrom(suggestion.profile);
  const rules = new Map<TableSketch, ConfidentRule>();
  const doubts = new Map<TableSketch, string>();
  let next = 0;
  for (const [at, table] of tables.entries()) {
    const file = suggestion.files[at];
    if (file === undefined || file.preset !== undefined) continue;
    const columns = suggestion.columns.filter((one) => one.table === file.table && one.side === file.side);
    if (file.record === null) {
      doubts.set(table, doubtOf(null, columns));
      continue;
    }
    const rule = files[next];
    next += 1;
    const found = columns.filter(({ field }) => field !== null);
    const unknown = columns.filter(({ field }) => field === null);
    const unsure = found.filter((one) => carrying.has(one.field ?? '') && one.confidence < sureField);
    if (rule === undefined || file.confidence < sureTable || unsure.length > 0)
      doubts.set(table, doubtOf(file.record, unsure.length > 0 ? unsure : unknown));
    else rules.set(table, { rule, note: noteOf(file.table, rule, found) });
  }
  return { rules, doubts };
}

function doubtOf(record: string | null, columns: readonly SuggestedColumn[]): string {
  const unsure = columns.filter(({ field }) => field !== null);
  const unknown = columns.filter(({ field }) => field === null);
  const few = (names: readonly string[]): string =>
    `${names.slice(0, 4).join(', ')}${names.length > 4 ? `, and ${names.length - 4} more` : ''}`;
  const like = record === null ? 'its columns fit no kind of record' : `it is most like a table of ${record}`;
  if (unsure.length > 0)
    return `${like}, but it is not sure that ${few(unsure.map(({ column, field }) => `${JSON.stringify(column)} is ${field}`))}`;
  return unknown.length === 0
    ? like
    : `${like}: nothing is known of ${few(unknown.map(({ column }) => JSON.stringify(column)))}`;
}

function noteOf(table: string, rule: FileRule, columns: readonly SuggestedColumn[]): string {
  const read = columns.map((one) => `${one.column} as ${one.field}`).join(', ');
  return `${table}: read as ${rule.record} without a profile (${read}). Run "tieout profile suggest ${table}" to keep or correct this.`;
}
