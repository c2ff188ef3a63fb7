import { failure } from '../../../../ground/index.ts';
import { csvLine } from './csv-line.ts';
import { nameColumns } from './find-layout.ts';
import type { OpenContext, TableDraft } from './open-context.ts';
import { createStaged } from './staging.ts';
import type { UnreadableRow } from './types.ts';

const rowsFromStart = 200;
const rowsFromMiddle = 100;

/** A table that is written row by row into the staging folder. */
export interface TableWriter {
  /** `origin` is the line, or the record's number, in the original, from 1. */
  readonly write: (cells: readonly (string | null | undefined)[], origin: number) => Promise<void>;
  readonly rows: () => number;
  readonly finish: (unreadable?: readonly UnreadableRow[]) => Promise<TableDraft>;
  readonly discard: () => Promise<void>;
}

/** Starts a table with these columns. */
export const writeTable = async (
  name: string,
  columns: readonly string[],
  encoding: string,
  context: OpenContext,
): Promise<TableWriter> => {
  if (columns.length > context.limits.columns) {
    const reason = `it has ${columns.length} columns, more than ${context.limits.columns}`;
    throw failure(
      'file-not-recognised',
      { file: name, reason },
      { hint: 'Export only the columns that are needed.' },
    );
  }
  const header = nameColumns(columns);
  const path = context.staging.nextPath('csv');
  const staged = createStaged(path);
  const origins: number[] = [];
  const start: string[][] = [];
  // Without knowing how many rows come, every 2^n-th row is kept, thinned out as they grow.
  let spread: string[][] = [];
  let step = 1;
  await staged.write(csvLine(header));
  return {
    write: async (cells, origin) => {
      origins.push(origin);
      const texts = () => header.map((_, index) => cells[index] ?? '');
      if (start.length < rowsFromStart) start.push(texts());
      else if (origins.length % step === 0) {
        spread.push(texts());
        if (spread.length >= rowsFromMiddle * 2) {
          spread = spread.filter((_, index) => index % 2 === 1);
          step *= 2;
        }
      }
      await staged.write(csvLine(header.map((_, index) => cells[index])));
    },
    rows: () => origins.length,
    finish: async (unreadable = []) => {
      await staged.close();
      return {
        name,
        path,
        format: 'csv',
        delimiter: ',',
        header,
        headerLines: 1,
        encoding,
        sample: [...start, ...spread.slice(0, rowsFromMiddle)],
        originLines: Uint32Array.from(origins),
        ...(unreadable.length > 0 ? { unreadable } : {}),
      };
    },
    discard: () => staged.discard(),
  };
};
