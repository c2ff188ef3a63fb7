import type { Break, Condition } from '../../../model/index.ts';
import { compareAttributes, explains, isDayAttribute } from './attributes.ts';
import { dayNumber } from './day-number.ts';

/** One attribute of all breaks of a group as numbers: `codes[row]` is the place of its value, -1 for none. */
export interface Column {
  readonly attribute: string;
  readonly isDay: boolean;
  /** Sorted, so that days are in their order. */
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

/** The breaks of a group by columns; rows are sorted by unit. */
export interface Columns {
  readonly breaks: readonly Break[];
  /** Breaks of one order did not happen independently: the order counts once. */
  readonly units: Int32Array;
  readonly columns: readonly Column[];
}

/** What may have happened to several records at once: the order of a break, or the break itself. */
export function unitOf(one: Break): string {
  return one.order ?? one.id;
}

/** Encodes the attributes that can explain the breaks, the best names of a cause first. */
export function toColumns(unsorted: readonly Break[]): Columns {
  const breaks = [...unsorted].sort((a, b) => compareText(unitOf(a), unitOf(b)) || compareText(a.id, b.id));
  const units = new Int32Array(breaks.length);
  const seen = new Map<string, Map<string, number>>();
  const raw = new Map<string, Int32Array>();
  let unit = -1;
  let before: string | undefined;
  for (const [row, one] of breaks.entries()) {
    const name = unitOf(one);
    if (name !== before) unit += 1;
    before = name;
    units[row] = unit;
    for (const attribute in one.attributes) {
      const value = one.attributes[attribute];
      if (value === undefined || value === '' || !explains(attribute, one.kind)) continue;
      if (isDayAttribute(attribute) && dayNumber(value) === undefined) continue;
      let codes = raw.get(attribute);
      let dictionary = seen.get(attribute);
      if (codes === undefined || dictionary === undefined) {
        codes = new Int32Array(breaks.length).fill(-1);
        dictionary = new Map();
        raw.set(attribute, codes);
        seen.set(attribute, dictionary);
      }
      let code = dictionary.get(value);
      if (code === undefined) {
        code = dictionary.size;
        dictionary.set(value, code);
      }
      codes[row] = code;
    }
  }
  const columns = [...raw]
    .map(([attribute, codes]) => sortValues(attribute, codes, [...(seen.get(attribute)?.keys() ?? [])]))
    .sort((a, b) => compareAttributes(a.attribute, b.attribute));
  return { breaks, units, columns };
}

function sortValues(attribute: string, raw: Int32Array, found: readonly string[]): Column {
  const places = found.map((_, i) => i).sort((a, b) => compareText(found[a] ?? '', found[b] ?? ''));
  const codeOf = new Int32Array(found.length);
  for (const [code, place] of places.entries()) codeOf[place] = code;
  const codes = raw.map((code) => (code < 0 ? -1 : (codeOf[code] ?? -1)));
  return { attribute, isDay: isDayAttribute(attribute), values: places.map((i) => found[i] ?? ''), codes };
}

/** A condition on a column: its codes between two, both included. */
export interface Range {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
}

/** The range in the words of the model. */
export function toCondition({ column, from, to }: Range): Condition {
  const { attribute, isDay, values } = column;
  const value = values[from] ?? '';
  return isDay
    ? { attribute, test: 'between', value, to: values[to] ?? '' }
    : { attribute, test: 'is', value };
}

/** Those of the rows whose values are in the range. */
export function select(rows: Int32Array, { column, from, to }: Range): Int32Array {
  return rows.filter((row) => {
    const code = column.codes[row] ?? -1;
    return code >= from && code <= to;
  });
}

/** How many units the rows belong to; rows are in ascending order. */
export function countUnits({ units }: Columns, rows: Int32Array): number {
  let count = 0;
  let last = -1;
  for (const row of rows) {
    const unit = units[row] ?? -1;
    if (unit !== last) count += 1;
    last = unit;
  }
  return count;
}

/** How many units each code of the column has among the rows. */
export function countByCode({ units }: Columns, rows: Int32Array, column: Column): Int32Array {
  const counts = new Int32Array(column.values.length);
  const lastUnit = new Int32Array(column.values.length).fill(-1);
  for (const row of rows) {
    const code = column.codes[row] ?? -1;
    const unit = units[row] ?? -1;
    if (code < 0 || lastUnit[code] === unit) continue;
    lastUnit[code] = unit;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** By code unit, the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
