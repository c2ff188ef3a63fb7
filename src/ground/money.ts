import { amountDigits } from './currency.ts';
import { compareDecimals, formatDecimal, parseDecimal, rescale } from './decimal.ts';
import { failure } from './failure.ts';

/** An exact amount: whole minor units (pence, yen, fils) of one currency. */
export interface Money {
  readonly minor: bigint;
  /** ISO 4217 code in capitals; another code is kept with two decimals. */
  readonly currency: string;
}

/** An amount of so many minor units. */
export function money(minor: bigint, currency: string): Money {
  return Object.freeze({ minor, currency });
}

/**
 * Reads a plain decimal such as `-1234.5` as an amount; zeros behind the currency's decimals are let pass.
 * Fails with `money-unreadable` or, where it would have to be rounded, `money-too-precise`.
 */
export function parseMoney(text: string, currency: string): Money {
  const value = parseDecimal(text);
  if (value === undefined) throw failure('money-unreadable', { text });
  const digits = amountDigits(currency);
  const exact = rescale(value, digits, 'half-even');
  if (compareDecimals(exact, value) !== 0) throw failure('money-too-precise', { text, digits, currency });
  return money(exact.unscaled, currency);
}

/** Writes minor units with exactly the decimals of the currency, such as `1234.50`; `1234` for JPY. */
export function formatMinor(minor: bigint, currency: string): string {
  return formatDecimal({ unscaled: minor, scale: amountDigits(currency) });
}

/** The sum of two amounts of one currency; fails with `currency-differs` for two. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw failure('currency-differs', { currency: right.currency, other: left.currency });
  }
  return money(left.minor + right.minor, left.currency);
}

/** The total of each currency that occurs, in the order of their codes. */
export function sumByCurrency(amounts: Iterable<Money>): ReadonlyMap<string, Money> {
  const totals = new Map<string, bigint>();
  for (const { minor, currency } of amounts) totals.set(currency, (totals.get(currency) ?? 0n) + minor);
  const codes = [...totals.keys()].sort();
  return new Map(codes.map((code) => [code, money(totals.get(code) ?? 0n, code)]));
}
