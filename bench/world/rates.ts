import { dayLabel, isWeekend, LAST_DAY } from './calendar.ts';
import { formatMillionths } from './cents.ts';
import type { Random } from './random.ts';

export type Currency = 'GBP' | 'EUR' | 'USD';

/** Daily rates in millionths of a currency unit per GBP; weekends carry the last rate. */
export interface Rates {
  /** The last rate published on or before a day. */
  on(currency: Currency, day: number): number;
  /** An older rate that differs from the right one. */
  stale(currency: Currency, day: number, daysBack: number): number;
  /** The published table as CSV rows. */
  readonly csv: string;
}

const FIRST = -10;

export function createRates(random: Random): Rates {
  const tables: Record<'EUR' | 'USD', number[]> = { EUR: [], USD: [] };
  const current = { EUR: 1_154_321, USD: 1_345_678 };
  let csv = '';
  for (let day = FIRST; day <= LAST_DAY; day++) {
    for (const currency of ['EUR', 'USD'] as const) {
      if (!isWeekend(day) || tables[currency].length === 0) {
        const step = random.below(8001) - 4000;
        current[currency] += step === 0 ? 1 : step;
        if (!isWeekend(day)) csv += `${dayLabel(day)},${currency},${formatMillionths(current[currency])}\n`;
      }
      tables[currency].push(current[currency]);
    }
  }
  const on = (currency: Currency, day: number): number =>
    currency === 'GBP' ? 1_000_000 : (tables[currency][day - FIRST] ?? 1_000_000);
  return {
    on,
    stale(currency, day, daysBack) {
      let back = day - daysBack;
      while (back > FIRST && on(currency, back) === on(currency, day)) back--;
      return on(currency, back);
    },
    csv,
  };
}
