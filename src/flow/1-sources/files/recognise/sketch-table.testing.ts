import { parse } from 'csv-parse/sync';
import type { Side } from '../../../../model/index.ts';
import type { TableSketch } from './table-sketch.ts';

/** A table for tests, with the sample a real opening would take. */
export function sketchTable(
  name: string,
  side: Side,
  csv: string,
  delimiter: TableSketch['delimiter'] = ',',
): TableSketch {
  const rows: string[][] = parse(csv, { delimiter, relax_column_count: true });
  const [header = [], ...data] = rows;
  const middle = Math.floor(data.length / 2);
  return {
    fileId: 0,
    side,
    name,
    path: name,
    format: 'csv',
    delimiter,
    header: header.map((one) => one.trim()),
    headerLines: 1,
    bytes: csv.length,
    encoding: 'utf-8',
    sample: data.length <= 300 ? data : [...data.slice(0, 200), ...data.slice(middle, middle + 100)],
  };
}
