import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One row by its column names; a test edits it in place. */
export type CsvRow = Record<string, string>;

/** A CSV file as columns and rows. */
export interface CsvTable {
  readonly columns: readonly string[];
  rows: CsvRow[];
}

export function readCsvTable(path: string): CsvTable {
  const [header = [], ...body] = parse(readFileSync(path), { bom: true }) as string[][];
  return {
    columns: header,
    rows: body.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))),
  };
}

export function writeCsvTable(path: string, table: CsvTable): void {
  writeFileSync(path, csvText(table));
}

export function csvText({ columns, rows }: CsvTable): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
