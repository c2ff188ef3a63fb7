import type { ColumnFacts } from './column-facts.ts';
import type { Hint } from './evidence.ts';

/** Digits after the mark that no amount of money has. */
const fine = /[.,]\d{4,}$/;

/** A table of a day, a currency and one fine number is a table of exchange rates, whatever the number is called. */
export function hintsFromRates(columns: readonly ColumnFacts[]): readonly Hint[] {
  const numbers = columns.filter(
    ({ number, date, currency }) => number >= 0.9 && date < 0.5 && currency < 0.5,
  );
  const [rate] = numbers;
  const hasDay = columns.some(({ date }) => date >= 0.9);
  const hasCurrency = columns.some(({ currency }) => currency >= 0.9);
  if (rate === undefined || numbers.length > 1 || columns.length > 5 || !hasDay || !hasCurrency) return [];
  if (rate.values.filter((value) => fine.test(value)).length * 2 < rate.values.length) return [];
  return [
    {
      table: rate.table,
      column: rate.column,
      records: ['rate'],
      field: 'rate',
      score: 0.9,
      because: 'it is the only number beside a day and a currency',
    },
  ];
}
