import { amountDigits } from '../../../ground/index.ts';
import type { Merchant } from '../../records/merchant.ts';

/** Looks up a merchant's rates: units of a currency for one unit of the base currency, in millionths. */
export interface RateTable {
  readonly perBase: (currency: string, day: string) => bigint;
  /** An amount in the base currency at the day's rate, rounded half up. */
  readonly toBase: (minor: bigint, currency: string, day: string) => bigint;
}

const one = 1_000_000n;

export function openRates(merchant: Merchant): RateTable {
  const byDay = new Map<string, Map<string, bigint>>();
  for (const [currency, rates] of merchant.rates) {
    byDay.set(currency, new Map(rates.map(({ day, perBaseMillionths }) => [day, perBaseMillionths])));
  }
  const perBase = (currency: string, day: string): bigint => {
    if (currency === merchant.baseCurrency) return one;
    return byDay.get(currency)?.get(day) ?? lastBefore(merchant, currency, day) ?? one;
  };
  const baseDigits = BigInt(amountDigits(merchant.baseCurrency));
  return {
    perBase,
    toBase: (minor, currency, day) => {
      if (currency === merchant.baseCurrency) return minor;
      const numerator = minor * one * 10n ** baseDigits;
      const denominator = perBase(currency, day) * 10n ** BigInt(amountDigits(currency));
      const size = numerator < 0n ? -numerator : numerator;
      const rounded = (2n * size + denominator) / (2n * denominator);
      return numerator < 0n ? -rounded : rounded;
    },
  };
}

function lastBefore(merchant: Merchant, currency: string, day: string): bigint | undefined {
  return merchant.rates.get(currency)?.findLast((rate) => rate.day <= day)?.perBaseMillionths;
}
