import type { RecordKind } from './records/inputs.ts';
import type { Side } from './side.ts';

/** One table found in the input: a CSV file, one sheet of a workbook, or one kind of record of a JSON file. */
export interface SourceTable {
  /** Position in the sorted list of inputs, from 0; rows carry it as their lineage. */
  readonly fileId: number;
  readonly side: Side;
  /** Name for people, relative to the folder that was given, such as `exports/orders.csv` or `book.xlsx#Sales`. */
  readonly name: string;
  /** A UTF-8 file with one header row that the lake can read: the input itself where it already is one, else a staged copy. */
  readonly path: string;
  readonly format: 'csv' | 'parquet';
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** Column names as written in the file, trimmed; a repeated name gets ` (2)`. */
  readonly header: readonly string[];
  /** Lines of the file before and including the header row. */
  readonly headerLines: number;
  /** Bytes of the original input. */
  readonly bytes: number;
  /** What the original was: `utf-8`, `utf-16le`, `windows-1252`... */
  readonly encoding: string;
  /** Line feeds in `path`, counted bytewise: tells whether rows span lines. */
  readonly lineFeeds: number;
  /** Up to 200 data rows from the start, and up to 100 from the middle, as text; for recognition. */
  readonly sample: readonly (readonly string[])[];
  /** Where row n of a staged table (n from 1) came from, when it is not line n + headerLines: e.g. JSONL line numbers. */
  readonly originLines?: Readonly<Uint32Array>;
}

/** How dates and numbers of one table are written. */
export interface TableFormat {
  readonly decimal: '.' | ',';
  /** Thousands separator to be removed, if any. */
  readonly thousands?: ',' | '.' | ' ' | "'";
  /** Order of the parts in dates such as 01/02/2024; ISO dates are always understood. */
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
  /** Zone of instants that carry none. */
  readonly timeZone?: string;
}

/** A condition on one row of a table; values are compared without case and outer blanks, '' is an empty cell. */
export interface RowCondition {
  readonly column: string;
  readonly equals: readonly string[];
  /** Holds when the cell is none of the values. */
  readonly not?: true;
}

/** Where one field comes from. */
export interface FieldSource {
  /** Alternatives: the first whose conditions hold and which gives a value counts; the other keys are then ignored. */
  readonly first?: readonly FieldSource[];
  /** Gives a value only on rows where all of these hold. */
  readonly when?: readonly RowCondition[];
  /** An empty cell means the value of the nearest row above that has one: exports that print a header once. */
  readonly carry?: true;
  /** The row's own position in the file: the number of records that have none and are one row each. */
  readonly rowNumber?: true;
  /** Column of the table; several are tried in order, the first that is not empty counts. */
  readonly columns?: readonly string[];
  /** Several columns added up, such as Tax 1 Value to Tax 5 Value. */
  readonly sum?: readonly string[];
  /** The same value on every row. */
  readonly constant?: string;
  /** Values of the source -> ours, compared without case and outer blanks; `*` is the default for values not listed. */
  readonly values?: Readonly<Record<string, string>>;
  /** The sign is the opposite of ours. */
  readonly negate?: true;
  /** Sign is dropped: sources that write credits or discounts negative. */
  readonly absolute?: true;
  /** Text is cut out by this regular expression, first group. */
  readonly pattern?: string;
  /** Characters to strip from the front, such as Shopify's apostrophe. */
  readonly stripPrefix?: string;
}

/** One record kind read out of one table. */
export interface Reading {
  readonly table: SourceTable;
  readonly record: RecordKind;
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly format: TableFormat;
  /** Who decided: `preset:shopify-orders`, `profile:2` or `suggested`. */
  readonly by: string;
  /** Header fields stand on the first row of a group only (blank below), or on every row. */
  readonly header?: 'first-row' | 'every-row';
  /** For a reading of lines and headers out of one table: name of the group's key column. */
  readonly groupBy?: string;
  /** With `first-row`: a row opens a group when this column is filled. */
  readonly headerColumn?: string;
  /** Only these rows belong to the reading (all conditions hold); the others belong to another reading of the same table. */
  readonly only?: readonly RowCondition[];
  /** Each of these columns is one record of the row: its name goes to one field, its cell to another; empty and skipped cells are none. */
  readonly unpivot?: {
    readonly columns: readonly string[];
    readonly nameTo: string;
    readonly valueTo: string;
    readonly skip: readonly string[];
  };
  /** Rows to leave out, by reason: any of the conditions makes the row a named exclusion. */
  readonly exclude?: readonly {
    readonly reason: string;
    readonly column: string;
    readonly equals: readonly string[];
  }[];
  /** Exchange rates are units of the foreign currency for one unit of base currency (`per-base`), or the reverse. */
  readonly rateDirection?: 'per-base' | 'base-per-unit';
  /** Whether amounts of lines contain their tax; unknown is inferred from the totals. */
  readonly taxIncluded?: boolean;
}
