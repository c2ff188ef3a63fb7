import { amountDigits } from '../../ground/currency.ts';
import { dayNumber } from '../../ground/days.ts';
import type { Merchant } from '../records/merchant.ts';
import type { Instant } from '../records/order.ts';
import { dayMs } from '../zone.ts';

/** A fraction that takes minor units of one currency to minor units of another. */
export interface Rate {
  readonly to: bigint;
  readonly from: bigint;
}

/** The rates of a merchant between any two of its currencies, by UTC day. */
export class Exchange {
  readonly #days: ReadonlyMap<string, readonly bigint[]>;
  readonly #first: number;
  readonly #known = new Map<string, Rate>();

  constructor(merchant: Merchant) {
    const [some] = merchant.rates.values();
    this.#first = dayNumber(some?.[0]?.day ?? merchant.from);
    this.#days = new Map(
      [...merchant.rates].map(([currency, days]) => [
        currency,
        days.map(({ perBaseMillionths }) => perBaseMillionths * 10n ** BigInt(amountDigits(currency))),
      ]),
    );
  }

  /** The rate of an instant's day; null within one currency. */
  rate(from: string, to: string, at: Instant): Rate | null {
    if (from === to) return null;
    const day = Math.floor(at / dayMs) - this.#first;
    const key = `${from}${to}${day}`;
    const known = this.#known.get(key);
    if (known) return known;
    const rate = { to: this.#perBase(to, day), from: this.#perBase(from, day) };
    this.#known.set(key, rate);
    return rate;
  }

  #perBase(currency: string, day: number): bigint {
    const days = this.#days.get(currency) ?? [];
    const found = days[Math.max(0, Math.min(day, days.length - 1))];
    if (found === undefined) throw new Error(`no rate for ${currency}`);
    return found;
  }
}

/** An amount at a rate, rounded to the nearest minor unit, halves away from zero. */
export function convert(amount: bigint, rate: Rate | null): bigint {
  return rate === null ? amount : divide(amount * rate.to, rate.from);
}

/** An amount taken back through a rate. */
export function convertBack(amount: bigint, rate: Rate | null): bigint {
  return rate === null ? amount : divide(amount * rate.from, rate.to);
}

/** A quotient rounded to the nearest, halves away from zero; the divisor is positive. */
export function divide(amount: bigint, by: bigint): bigint {
  return amount < 0n ? -((-amount * 2n + by) / (by * 2n)) : (amount * 2n + by) / (by * 2n);
}
