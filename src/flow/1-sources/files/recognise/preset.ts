import type {
  FieldSource,
  Reading,
  RecordKind,
  RowCondition,
  Side,
  TableFormat,
} from '../../../../model/index.ts';
import type { Spellings } from './header-index.ts';

/** A header that must be there; of an array, at least one. */
export type HeaderNeed = string | readonly string[];

/** One record kind that a preset reads out of its table; columns the table lacks are dropped from `fields`. */
export interface PresetReading {
  readonly record: RecordKind;
  readonly fields: Readonly<Record<string, FieldSource>>;
  /** Made only when the table has these headers. */
  readonly requires?: readonly HeaderNeed[];
  readonly header?: 'first-row' | 'every-row';
  /** Of several names divided by `|`, the one the table has. */
  readonly groupBy?: string;
  readonly headerColumn?: string;
  readonly only?: readonly RowCondition[];
  readonly exclude?: Reading['exclude'];
  /** Where no sampled row meets `only`: lines repeat the header, so every row is read by group and these fields, the line's own, are dropped. */
  readonly withoutHeaderRows?: { readonly groupBy: string; readonly drop: readonly string[] };
}

/** A known export: how its headers tell it from every other, and what its columns mean. */
export interface Preset {
  readonly id: string;
  /** What people call the file. */
  readonly title: string;
  readonly side: Side | 'both';
  readonly requires: readonly HeaderNeed[];
  /** Headers that tell another file with the same required ones. */
  readonly refuses?: readonly string[];
  /** All headers are among these, letter for letter. */
  readonly exactly?: readonly string[];
  /** What the columns are called in other languages. */
  readonly spellings?: Spellings;
  readonly readings: readonly PresetReading[];
  /** Stated where the source always writes so; otherwise seen from the sample. */
  readonly format?: Partial<TableFormat>;
  readonly rateDirection?: 'per-base' | 'base-per-unit';
  readonly taxIncluded?: boolean;
  /** Columns whose names say whether amounts of lines contain their tax. */
  readonly taxIncludedBy?: readonly { readonly columns: readonly string[]; readonly is: boolean }[];
  /** Every column that is none of these becomes a record of its own: exports with one column for each location. */
  readonly unpivotOthers?: {
    readonly known: readonly string[];
    readonly nameTo: string;
    readonly valueTo: string;
    readonly skip: readonly string[];
  };
}

/** The first of these columns that is not empty. */
export function from(...columns: readonly string[]): FieldSource {
  return { columns };
}

/** A constant for every row. */
export function always(constant: string): FieldSource {
  return { constant };
}

/** A column whose values are translated; `*` stands for every other value. */
export function mapped(
  column: string | readonly string[],
  values: Readonly<Record<string, string>>,
): FieldSource {
  return { columns: typeof column === 'string' ? [column] : column, values };
}
