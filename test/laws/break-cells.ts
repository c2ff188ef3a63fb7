import { type CsvTable, csvText } from '../worlds/csv-table.ts';
import type { Random } from './random.ts';
import type { Written, WrittenTables } from './run-worlds.ts';

/** What cells look like when something went wrong. */
const junk = [
  '',
  'n/a',
  'abc',
  '12.345',
  '1,234,5',
  '12.3.4',
  '£5.00',
  '1e400',
  '--',
  '99999999999999999999',
  '2024-02-31',
  '31/31/2024',
  '=1+1',
  'NULL',
  '\u00a0 \u00a0',
  'x'.repeat(300),
  '"unbalanced',
  'two\nlines',
];

/** Columns that say which record a row is. */
const names = new Set(['id', 'name', 'order', 'orderId', 'number', 'reference', 'document', 'Name', 'Id']);

/** Breaks some cells and some rows of every file; the number of its rows stays known. */
export function breakCells({ shop, erp }: WrittenTables, random: Random, share: number): Written {
  const side = (files: WrittenTables['shop']): Written['shop'] =>
    new Map([...files].map(([name, table]) => [name, breakTable(table, random, share)]));
  return { shop: side(shop), erp: side(erp) };
}

function breakTable(table: CsvTable, random: Random, share: number): string {
  const rows = table.rows.map((row) => {
    if (!random.chance(share)) return row;
    const column = random.pick(table.columns);
    const cell = random.pick(junk);
    // Two records that bear the same wrong name would be taken for one another, and rightly so.
    const unique = cell !== '' && names.has(column) ? `${cell}${row[column]}` : cell;
    return { ...row, [column]: unique };
  });
  const [header = '', ...lines] = csvText({ ...table, rows }).split(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const torn = lines.map((line) => {
    if (line === '' || !random.chance(share / 5)) return line;
    return random.pick([
      `${line},surplus`,
      line.split(',').slice(0, 2).join(','),
      `${line.slice(0, 8)}"${line.slice(8)}`,
    ]);
  });
  return [header, ...torn].join('\n');
}
