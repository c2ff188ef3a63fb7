import { documentClass } from './document-link.ts';
import { numberedRows, type Source, sourceOf } from './insert.ts';

/** The documents of a table that states their header on every line, narrowed to the first row of each number and class. */
export function firstOfNumber(source: Source): Source {
  if (source.reading.header !== 'every-row') return source;
  const row = sourceOf(source.staged, source.reading, source.profile, 'f');
  const typed = source.reading.fields['type'] === undefined ? [] : [documentClass(row.field('type'))];
  const first = `select min(f.row_no) from ${numberedRows(source.staged, 'f')} where ${row.usable} group by ${[row.field('number'), ...typed].join(', ')}`;
  return { ...source, usable: `${source.usable} and s.row_no in (${first})` };
}

/**
 * The orders of a table that states their header on every line, narrowed to the first row of each. Rows with one header
 * are one order; where every line of it is there twice, the whole order is there twice.
 */
export function firstOfOrder(source: Source): Source {
  const { staged, reading, profile } = source;
  if (reading.header !== 'every-row') return source;
  const row = sourceOf(staged, reading, profile, 'f');
  const hashOf = (record: 'order' | 'order-line'): string => {
    const fields = staged.readings
      .filter((other) => other.record === record)
      .flatMap((other) => staged.columns.get(other) ?? []);
    return `hash(${['0', ...new Set(fields)].join(', ')})`;
  };
  const rows = `select f.row_no, ${hashOf('order')} as header, ${hashOf('order-line')} as line from ${numberedRows(staged, 'f')} where ${row.usable}`;
  return {
    ...source,
    usable: `${source.usable} and s.row_no in (
  with told as (${rows}),
  lines as (select header, line, count(*) as n, min(row_no) as first_row from told group by 1, 2),
  orders as (select header, min(n) as n, arg_min(line, first_row) as line from lines group by 1)
  select t.row_no from (select *, row_number() over (partition by header, line order by row_no) as nth from told) t
  join orders o on o.header = t.header and o.line = t.line where t.nth <= o.n)`,
  };
}
