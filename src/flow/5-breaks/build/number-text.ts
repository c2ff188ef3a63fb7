import { addDecimals, formatDecimal, parseDecimal } from '../../../ground/index.ts';

/** A number without needless zeros; other text as it is. */
export function withoutZeros(value: string | null): string | null {
  if (value === null) return null;
  return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
}

/** A number with at least so many decimals. */
export function padded(value: string, places: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return places === 0 && fraction === '' ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
}

/** The exact difference of two numbers. */
export function subtracted(from: string, what: string): string {
  const [left, right] = [parseDecimal(from), parseDecimal(what)];
  if (left === undefined || right === undefined) throw new TypeError(`no numbers: ${from}, ${what}`);
  return formatDecimal(addDecimals(left, { ...right, unscaled: -right.unscaled }));
}
