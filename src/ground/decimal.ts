import { failure } from './failure.ts';

/** An exact decimal number: `unscaled` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly unscaled: bigint;
  /** Decimals behind the point, never negative. */
  readonly scale: number;
}

/** `half-up` takes a tie away from zero on both sides of it; `half-even` takes it to the even neighbour. */
export type Rounding = 'half-up' | 'half-even';

/** Converting digits to a bigint grows faster than their number: longer texts are no number anybody means. */
const longest = 1000;
const plain = /^([+-]?)(\d*)(?:\.(\d+))?$/;

/** Reads a plain decimal such as `-12.340` or `.5`, keeping its scale; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longest) return undefined;
  const [, sign, whole = '', decimals = ''] = plain.exec(text) ?? [];
  if (whole === '' && decimals === '') return undefined;
  const size = BigInt(whole + decimals);
  return { unscaled: sign === '-' ? -size : size, scale: decimals.length };
}

/** Writes all decimals of the scale: `{ 12340n, 3 }` is `12.340`; zero has no sign. */
export function formatDecimal({ unscaled, scale }: Decimal): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(magnitude(unscaled)).padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Gives a number another scale; fails with `decimal-loses-digits` where that would round and no rounding is named. */
export function rescale(value: Decimal, scale: number, rounding?: Rounding): Decimal {
  if (scale >= value.scale) {
    return { unscaled: value.unscaled * tenTo(scale - value.scale), scale };
  }
  const unit = tenTo(value.scale - scale);
  const whole = value.unscaled / unit;
  const rest = value.unscaled % unit;
  if (rest === 0n) return { unscaled: whole, scale };
  if (rounding === undefined) {
    throw failure('decimal-loses-digits', { value: formatDecimal(value), scale });
  }
  const twice = 2n * magnitude(rest);
  const away = twice > unit || (twice === unit && (rounding === 'half-up' || whole % 2n !== 0n));
  const step = value.unscaled < 0n ? -1n : 1n;
  return { unscaled: away ? whole + step : whole, scale };
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`, whatever their scales. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const [a, b] = align(left, right);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The exact sum, with the larger scale of the two. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const [a, b] = align(left, right);
  return { unscaled: a + b, scale: Math.max(left.scale, right.scale) };
}

/** The exact product; the scales add up. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { unscaled: left.unscaled * right.unscaled, scale: left.scale + right.scale };
}

/** A whole number without its sign. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The quotient of two whole numbers, a tie taken away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const divisor = magnitude(denominator);
  return (sign * (2n * magnitude(numerator) + divisor)) / (2n * divisor);
}

function align(left: Decimal, right: Decimal): [bigint, bigint] {
  const scale = Math.max(left.scale, right.scale);
  return [rescale(left, scale).unscaled, rescale(right, scale).unscaled];
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
