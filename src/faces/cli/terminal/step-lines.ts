import type { ShownStep } from '../../../app/index.ts';
import { formatSql } from './format-sql.ts';
import { cut, textTable } from './layout.ts';
import { harmless, type Paint, plain } from './paint.ts';

const longestCell = 28;

/** One step of a control: its name, its SQL, and its first rows where there are some. */
export function stepLines(step: ShownStep, number: number, width: number, paint: Paint): readonly string[] {
  return [
    paint('bold', `Step ${number}: ${step.name}`),
    ...formatSql(step.sql, width - 4).map((line) => `  ${paint('cyan', harmless(line))}`),
    ...rowLines(step.rows, width, paint),
  ];
}

function rowLines(rows: ShownStep['rows'], width: number, paint: Paint): readonly string[] {
  if (rows === undefined) return [];
  if (rows.length === 0) return ['', `  ${paint('dim', 'It gives no row.')}`];
  const names = Object.keys(rows[0] ?? {}).filter((name) => rows.some((row) => row[name] !== null));
  // The first columns say what a row is about: where the terminal is narrow, the last ones go.
  const columns = names.map((title, i) => (i === 0 ? { title } : { title, dropped: i }));
  const cells = rows.map((row) =>
    names.map((name) => ({ text: cut(plain(String(row[name] ?? '')), longestCell) })),
  );
  return ['', ...textTable(columns, cells, width, paint)];
}
