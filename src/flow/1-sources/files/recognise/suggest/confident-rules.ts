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

/** The rules of the tables that a suggestion understands surely, by table. */
export function confidentRules(tables: readonly TableSketch[]): ReadonlyMap<TableSketch, ConfidentRule> {
  const suggestion = suggestProfile(tables);
  const { files } = profileFrom(suggestion.profile);
  const rules = new Map<TableSketch, ConfidentRule>();
  let next = 0;
  for (const [at, table] of tables.entries()) {
    const file = suggestion.files[at];
    if (file === undefined || file.record === null || file.preset !== undefined) continue;
    const rule = files[next];
    next += 1;
    if (rule === undefined || file.confidence < sureTable) continue;
    const columns = suggestion.columns.filter(
      (one) => one.table === file.table && one.side === file.side && one.field !== null,
    );
    const unsure = columns.filter((one) => carrying.has(one.field ?? '') && one.confidence < sureField);
    if (unsure.length > 0) continue;
    rules.set(table, { rule, note: noteOf(file.table, rule, columns) });
  }
  return rules;
}

function noteOf(table: string, rule: FileRule, columns: readonly SuggestedColumn[]): string {
  const read = columns.map((one) => `${one.column} as ${one.field}`).join(', ');
  return `${table}: read as ${rule.record} without a profile (${read}). Run "tieout profile suggest ${table}" to keep or correct this.`;
}
