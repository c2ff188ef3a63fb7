import type { SourceTable } from '../../../../model/index.ts';
import { type CsvRecord, splitRecords } from './split-records.ts';

/** Where the header of a delimited text stands and what divides its columns. */
export interface Layout {
  readonly delimiter: SourceTable['delimiter'];
  readonly header: readonly string[];
  readonly headerLines: number;
  /** Index of the first data record. */
  readonly firstRecord: number;
  /** Rows with something in them above the header. */
  readonly titleRows: number;
  /** Share of the rows with as many cells as the header. */
  readonly consistency: number;
}

/** ERP reports carry a title, a company and a period above the header, rarely more. */
const mostTitleRows = 10;
const rowsLookedAt = 200;
const delimiters = [',', ';', '\t', '|'] as const satisfies readonly SourceTable['delimiter'][];

/** Finds delimiter and header row by the consistency of the column counts; undefined where there is no record. */
export const findLayout = (text: string, complete: boolean): Layout | undefined => {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const named = delimiters.find((delimiter) => delimiter === told?.[1]);
  const layouts = (named === undefined ? delimiters : [named])
    .map((delimiter) => tryDelimiter(text, delimiter, complete, told === null ? 0 : 1))
    .filter((layout) => layout !== undefined);
  return layouts.reduce<Layout | undefined>(
    (best, next) => (best === undefined || beats(next, best) ? next : best),
    undefined,
  );
};

const beats = (next: Layout, best: Layout): boolean => rank(next) > rank(best);

const rank = (layout: Layout): number => {
  const columns = layout.header.length;
  if (columns === 1) return 0;
  const steady = layout.consistency >= 0.9 ? 2 : layout.consistency;
  const texty = isHeader(layout.header, columns) ? 1 : 0;
  // A wrong delimiter often finds its columns only below the real header, or leaves the right one in the names.
  const top = layout.titleRows === 0 ? 4 : 0;
  const clean = layout.header.some((name) => /[;\t|]/.test(name)) ? 0 : 3;
  return steady * 10 + texty * 5 + top + clean + Math.min(columns, 400) / 100;
};

const tryDelimiter = (
  text: string,
  delimiter: SourceTable['delimiter'],
  complete: boolean,
  skip: number,
): Layout | undefined => {
  const records = splitRecords(text, delimiter, { most: rowsLookedAt, complete }).slice(skip);
  const at = headerIndex(records);
  const record = records[at];
  if (record === undefined) return undefined;
  const following = records.slice(at + 1).filter((row) => !isBlank(row));
  const same = following.filter((row) => row.cells.length === record.cells.length).length;
  return {
    delimiter,
    header: nameColumns(record.cells),
    headerLines: record.line + record.lines,
    firstRecord: at + 1 + skip,
    titleRows: records.slice(0, at).filter((row) => !isBlank(row)).length,
    consistency: following.length === 0 ? 1 : same / following.length,
  };
};

/** Index of the row that names the columns: the first that is as wide as the rows after it, and text. */
export const headerIndex = (records: readonly CsvRecord[]): number => {
  const first = Math.max(
    records.findIndex((row) => !isBlank(row)),
    0,
  );
  const candidates = records.slice(first, first + mostTitleRows + 1);
  const usual = (from: number) =>
    mode(
      records
        .slice(from + 1)
        .filter((row) => !isBlank(row))
        .map((row) => row.cells.length),
    );
  const fits = (test: (cells: number, mode: number) => boolean) =>
    candidates.findIndex((row, index) => {
      const expected = usual(first + index) ?? row.cells.length;
      return test(row.cells.length, expected) && isHeader(row.cells, expected);
    });
  const exact = fits((cells, expected) => cells === expected);
  // Exporters that drop trailing blanks write rows shorter than the header.
  const found = exact >= 0 ? exact : fits((cells, expected) => cells > expected);
  return found >= 0 ? first + found : first;
};

const isBlank = (row: CsvRecord): boolean => row.cells.every((cell) => cell.trim() === '');

const isNumeric = (cell: string): boolean =>
  /^[-+(\u2212]?[\p{Sc}\s]*\d[\d.,:/\s'\u00a0-]*\)?%?$/u.test(cell.trim());

const isHeader = (cells: readonly string[], columns: number): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length * 2 <= columns && !(columns === 1 && filled.length === 1)) return false;
  return filled.filter(isNumeric).length * 2 < filled.length;
};

const mode = (counts: readonly number[]): number | undefined => {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best: number | undefined;
  for (const [count, times] of seen) {
    const most = best === undefined ? 0 : (seen.get(best) ?? 0);
    if (times > most || (times === most && best !== undefined && count > best)) best = count;
  }
  return best;
};

/** Column names as written, trimmed; blank ones become `column N`, repeated ones get ` (2)`. */
export const nameColumns = (cells: readonly string[]): string[] => {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const written = cell.replace(/^\ufeff/, '').trim();
    const name = written === '' ? `column ${index + 1}` : written;
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    return unique;
  });
};
