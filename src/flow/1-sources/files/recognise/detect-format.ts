import type { FieldSource, InputFields, RecordKind, TableFormat } from '../../../../model/index.ts';
import { recordInputs } from '../../../../model/index.ts';
import { guessDateOrder } from './date-order.ts';
import { columnsOf } from './keep-present.ts';
import { guessNumberFormat } from './number-format.ts';
import type { TableSketch } from './table-sketch.ts';
import { sampleOf } from './table-sketch.ts';

/** The format of a table and what could not be decided from its sample. */
export interface DetectedFormat {
  readonly format: TableFormat;
  readonly notes: readonly string[];
}

const numberTypes = new Set(['amount', 'price', 'quantity', 'percent', 'rate']);

/** Reads how dates and numbers are written from the sampled cells of mapped columns; what is stated wins. */
export function detectFormat(
  table: TableSketch,
  readings: readonly {
    readonly record: RecordKind;
    readonly fields: Readonly<Record<string, FieldSource>>;
  }[],
  stated: Partial<TableFormat> = {},
): DetectedFormat {
  const dates: string[] = [];
  const numbers: string[] = [];
  for (const reading of readings) {
    const inputs: InputFields = recordInputs[reading.record];
    for (const [name, source] of Object.entries(reading.fields)) {
      const type = inputs[name]?.type;
      if (type === undefined) continue;
      const cells = columnsOf(source).flatMap((column) => sampleOf(table, column));
      if (type === 'day' || type === 'instant') dates.push(...cells);
      else if (numberTypes.has(type)) numbers.push(...cells);
    }
  }
  const notes: string[] = [];
  const numberGuess = guessNumberFormat(numbers) ?? { decimal: table.delimiter === ';' ? ',' : '.' };
  const decimal = stated.decimal ?? numberGuess.decimal;
  const thousands = stated.thousands ?? (numberGuess.decimal === decimal ? numberGuess.thousands : undefined);
  const dateGuess = guessDateOrder(dates, decimal === ',' ? 'dmy' : 'mdy');
  if (stated.dateOrder === undefined && dateGuess.by === 'none') {
    notes.push(
      `${table.name}: dates such as ${JSON.stringify(dates[0])} fit day/month and month/day; read as ` +
        `${dateGuess.order}. State format.dateOrder in the profile.`,
    );
  }
  const format: TableFormat = {
    decimal,
    dateOrder: stated.dateOrder ?? dateGuess.order,
    ...(thousands === undefined ? {} : { thousands }),
    ...(stated.timeZone === undefined ? {} : { timeZone: stated.timeZone }),
  };
  return { format, notes };
}
