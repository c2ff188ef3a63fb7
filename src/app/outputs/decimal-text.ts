import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
} from '../../ground/index.ts';

const zero: Decimal = { unscaled: 0n, scale: 0 };

/** What an amount looks like as text: an optional sign, digits, and a fraction; never an exponent. */
export const decimalPattern = /^-?\d+(?:\.\d+)?$/;

/** How many digits stand behind the point. */
export function fractionDigits(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Sorts amounts by value, exactly: negative when a is less than b; what is no amount counts as nought. */
export function compareAmounts(a: string, b: string): number {
  return compareDecimals(parseDecimal(a) ?? zero, parseDecimal(b) ?? zero);
}

/** The exact sum of amounts, with as many digits as the longest of them. */
export function addAmounts(amounts: readonly string[]): string {
  return formatDecimal(amounts.reduce((sum, amount) => addDecimals(sum, parseDecimal(amount) ?? zero), zero));
}

/** Whether an amount is nought, however it is written. */
export function isZero(text: string): boolean {
  return /^-?0+(?:\.0+)?$/.test(text);
}

/** The same amount with thousands separated for people: no digit is lost or rounded, and a minus is a true one. */
export function groupThousands(text: string): string {
  if (!decimalPattern.test(text)) return text;
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = text.startsWith('-') && !isZero(text) ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A count for people, with thousands separated. */
export function countText(count: number): string {
  return groupThousands(String(count));
}
