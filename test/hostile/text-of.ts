import type { WorldDocument, WorldOrder } from './neutral-world.ts';

/** How a program writes its cells. */
export interface Style {
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  readonly date: (day: string) => string;
  readonly lineEnd: '\n' | '\r\n';
}

/** Days as 2026-01-03. */
export const iso = (day: string): string => day;
/** Days as 03.01.2026. */
export const dotted = (day: string): string => day.split('-').reverse().join('.');
/** Days as 03/01/2026. */
export const slashed = (day: string): string => day.split('-').reverse().join('/');
/** Days as 1/3/2026. */
export const american = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${year}`;
};

/** Commas, points, ISO days, line feeds. */
export const plain: Style = { delimiter: ',', decimal: '.', date: iso, lineEnd: '\n' };
/** Semicolons, decimal commas, dotted days, Windows line ends. */
export const german: Style = { delimiter: ';', decimal: ',', date: dotted, lineEnd: '\r\n' };

/** An amount of cents. */
export const money = (cents: number, style: Style = plain): string => {
  const sign = cents < 0 ? '-' : '';
  const whole = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${whole.slice(0, -2)}${style.decimal}${whole.slice(-2)}`;
};

/** A file of cells. */
export const table = (rows: readonly (readonly string[])[], style: Style = plain): string =>
  rows.map((row) => row.map((cell) => quoted(cell, style)).join(style.delimiter) + style.lineEnd).join('');

const quoted = (cell: string, style: Style): string =>
  cell.includes(style.delimiter) || cell.includes('"') || /[\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** A column: its header and what stands in it. */
export type Column<T> = readonly [header: string, cell: (record: T) => string];

/** A file with one row for each record. */
export const listing = <T>(
  columns: readonly Column<T>[],
  records: readonly T[],
  style: Style = plain,
): string =>
  table(
    [columns.map(([name]) => name), ...records.map((one) => columns.map(([, cell]) => cell(one)))],
    style,
  );

/** A line with the record it belongs to. */
export interface LineOf<T> {
  readonly of: T;
  readonly at: number;
  readonly sku: string;
  readonly title: string;
  readonly kind: 'item' | 'shipping';
  readonly quantity: number;
  readonly price: number;
}

/** All lines of orders or documents, shipping as the last line. */
export const linesOf = <T extends WorldOrder | WorldDocument>(records: readonly T[]): readonly LineOf<T>[] =>
  records.flatMap((of) => {
    const items = of.lines.map((line, at): LineOf<T> => ({ of, at, kind: 'item', ...line }));
    const at = items.length;
    return of.shipping === 0
      ? items
      : [
          ...items,
          { of, at, sku: 'SHIPPING', title: 'Shipping', kind: 'shipping', quantity: 1, price: of.shipping },
        ];
  });
