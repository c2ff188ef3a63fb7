import { amountDigits, formatDecimal, rescale } from '../../ground/index.ts';
import type { Day } from '../../ground/time.ts';
import type { CauseJudgement } from '../../model/decision/index.ts';
import { bandWords, percent } from '../7-diagnosis/index.ts';
import { weekdayOf } from './worked-days.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A day as people say it: `Monday 7 December 2026`. */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${weekdays[weekdayOf(day) - 1]} ${date} ${months[(month ?? 1) - 1]} ${year}`;
}

/** A count with its noun: `1 order`, `12 orders`, `1,204 orders`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${grouped(String(count))} ${count === 1 ? one : more}`;
}

/** Minor units as whole units with their currency, for a sentence: something is never none. Null where there is no amount. */
export function sayAmount(minor: bigint | null, currency: string | null): string | null {
  if (minor === null || currency === null) return null;
  const whole = rescale({ unscaled: minor, scale: amountDigits(currency) }, 0, 'half-even');
  if (whole.unscaled === 0n && minor !== 0n) return `less than 1 ${currency}`;
  return `${grouped(formatDecimal(whole))} ${currency}`;
}

/** How likely a cause is, in words first: the number is no more exact than what it was made of. */
export function likelihood({ band, probability }: Pick<CauseJudgement, 'band' | 'probability'>): string {
  return `${bandWords[band]} (${percent(probability)})`;
}

/** `a`, `a and b`, `a, b and c`; after `most`, how many more there are. */
export function listed(items: readonly string[], most = 5): string {
  const shown = items.length > most ? items.slice(0, most) : items;
  const all = items.length > most ? [...shown, `${items.length - most} more`] : shown;
  // A name that has a comma itself is told apart by semicolons.
  const comma = shown.some((item) => item.includes(',')) ? '; ' : ', ';
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(comma)} and ${all.at(-1)}`;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}
