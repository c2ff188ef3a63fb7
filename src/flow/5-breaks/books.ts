import { daysBetween } from '../../ground/days.ts';
import { amountDigits, divideRounded } from '../../ground/index.ts';
import type { Finding } from './finding.ts';

/** Turns amounts into the base currency at the rates of the books. */
export interface Books {
  readonly baseCurrency: string | null;
  /** Rates by currency, newest first: units of the currency for one of the base, or the reverse. */
  readonly rates: ReadonlyMap<
    string,
    readonly { readonly from: string; readonly rate: string; readonly perBase: boolean }[]
  >;
}

/** Minor units of the base currency, half away from zero; null where no rate is known. */
export function inBase(
  books: Books,
  minor: bigint,
  currency: string | null,
  day: string | null,
): bigint | null {
  if (books.baseCurrency === null || currency === null) return null;
  if (currency === books.baseCurrency) return minor;
  const rates = books.rates.get(currency) ?? [];
  const found = (day === null ? undefined : rates.find(({ from }) => from <= day)) ?? rates.at(-1);
  if (found === undefined) return null;
  const [whole = '0', fraction = ''] = found.rate.split('.');
  const scaled = BigInt(whole + fraction);
  const scale = 10n ** BigInt(fraction.length);
  if (scaled === 0n) return null;
  const toBase = 10n ** BigInt(amountDigits(books.baseCurrency));
  const fromOwn = 10n ** BigInt(amountDigits(currency));
  return found.perBase
    ? divideRounded(minor * scale * toBase, scaled * fromOwn)
    : divideRounded(minor * scaled * toBase, scale * fromOwn);
}

/** Books that know one rate only. */
export function atRate(
  baseCurrency: string | null,
  currency: string,
  rate: { readonly rate: string; readonly perBase: boolean },
): Books {
  return { baseCurrency, rates: new Map([[currency, [{ from: '', ...rate }]]]) };
}

/** What the base amount of an `fx-amount-differs` finding should be at the document's own rate; null where it is not known. */
export function rightInBase(
  { baseCurrency }: Books,
  { expectedMinor, actual: rate, currency, detail }: Finding,
): bigint | null {
  if (expectedMinor === null || rate === null || currency === null) return null;
  const own = atRate(baseCurrency, currency, { rate, perBase: detail !== 'false' });
  return inBase(own, expectedMinor, currency, null);
}

/** More days than this are no weekend or holiday: the rate simply stood still. */
const longestPause = 10;

/**
 * How many days a document is behind with a rate of an older day: several numbers where that rate was the last one for
 * several days, as over a weekend.
 */
export function daysBehind(books: Books, currency: string, rateDay: string, day: string): readonly number[] {
  const most = daysBetween(rateDay, day);
  const later = (books.rates.get(currency) ?? []).filter(({ from }) => from > rateDay).at(-1);
  const least = later === undefined ? most : daysBetween(later.from, day) + 1;
  if (most < 1) return [];
  if (least > most || most - least > longestPause) return [most];
  return Array.from({ length: most - least + 1 }, (_, i) => least + i).filter((days) => days > 0);
}
