import type { Break, Consequence } from '../../model/index.ts';
import { decimalPattern } from './decimal-text.ts';
import { isValued } from './labels.ts';

/** A cell for people: text stays text, numbers stay numbers, whatever the format. */
export type Cell =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: string; readonly currency?: string }
  | null;

/** One column of the tables for people. */
export interface Column<Row = Break> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

export const text = (value: string | null | undefined): Cell => (value ? { type: 'text', value } : null);

export function number(value: string | null | undefined, currency?: string): Cell {
  if (value === null || value === undefined) return null;
  if (!decimalPattern.test(value)) return { type: 'text', value };
  return { type: 'number', value, ...(currency !== undefined && { currency }) };
}

// A value counts as a number only where a difference was computed: item 00123 and order 1001 are names.
const value = (found: Break, side: string | null): Cell =>
  found.difference === undefined ? text(side) : number(side, found.currency);

const consequence = (one: Consequence): string =>
  `${one.kind}: ${one.expected ?? 'nothing'} expected, ${one.actual ?? 'nothing'} found`;

/** The columns of breaks.csv and breaks.xlsx, what people read first at the left. */
export const breakColumns: readonly Column[] = [
  { title: 'Severity', width: 10, cell: (b) => text(b.severity) },
  { title: 'Kind', width: 26, cell: (b) => text(b.kind) },
  { title: 'Order', width: 14, cell: (b) => text(b.order) },
  { title: 'Line', width: 8, cell: (b) => text(b.line) },
  { title: 'SKU', width: 16, cell: (b) => text(b.sku) },
  { title: 'ERP document', width: 16, cell: (b) => text(b.erp?.document) },
  { title: 'Field', width: 14, cell: (b) => text(b.field) },
  { title: 'Expected (shop)', width: 18, cell: (b) => value(b, b.expected) },
  { title: 'Actual (ERP)', width: 18, cell: (b) => value(b, b.actual) },
  { title: 'Difference', width: 14, cell: (b) => number(b.difference, b.currency) },
  { title: 'Currency', width: 9, cell: (b) => text(b.currency) },
  {
    title: 'At risk',
    width: 14,
    cell: (b) => (isValued(b) ? number(b.atRisk.amount, b.atRisk.currency) : text(null)),
  },
  { title: 'At risk currency', width: 9, cell: (b) => text(isValued(b) ? b.atRisk.currency : null) },
  { title: 'At risk in base currency', width: 16, cell: (b) => number(b.atRisk.base) },
  { title: 'Explanation', width: 70, cell: (b) => text(b.explanation) },
  { title: 'Occurred at', width: 26, cell: (b) => text(b.occurredAt) },
  { title: 'Age in days', width: 8, cell: (b) => number(b.ageDays === undefined ? null : String(b.ageDays)) },
  { title: 'Problem', width: 18, cell: (b) => text(b.problem) },
  { title: 'Fault fingerprint', width: 22, cell: (b) => text(b.fingerprint) },
  { title: 'Explained share', width: 9, cell: (b) => number(String(b.explainedShare)) },
  { title: 'Consequences', width: 40, cell: (b) => text(b.consequences.map(consequence).join('; ')) },
  { title: 'Symptom', width: 26, cell: (b) => text(b.symptom) },
  { title: 'Control', width: 30, cell: (b) => text(b.control) },
  { title: 'Shop record', width: 22, cell: (b) => text(b.shop?.ref) },
  { title: 'Shop source', width: 30, cell: (b) => text(b.shop?.source) },
  { title: 'ERP record', width: 22, cell: (b) => text(b.erp?.ref) },
  { title: 'ERP source', width: 30, cell: (b) => text(b.erp?.source) },
  { title: 'Break', width: 22, cell: (b) => text(b.id) },
];
