import { amountDigits } from '../../../ground/currency.ts';

/** Whole minor units as a decimal text; no float on the way. */
export function minorToDecimal(minor: string, currency: string): string {
  const digits = amountDigits(currency);
  const negative = minor.startsWith('-');
  const padded = minor.replace('-', '').padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const rest = padded.slice(padded.length - digits);
  return `${negative ? '-' : ''}${whole}${digits === 0 ? '' : `.${rest}`}`;
}

/** A decimal text with thousands apart and a true minus: `-1234.50` is `−1,234.50`. */
export function groupDecimal(amount: string): string {
  const [whole = '', rest] = amount.replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount.startsWith('-') ? '−' : ''}${grouped}${rest === undefined ? '' : `.${rest}`}`;
}

/** An amount for where there is little room: `1.2M`; its title must say the whole. */
export function shortDecimal(amount: string): string {
  const [whole = '0'] = amount.replace('-', '').split('.');
  const sign = amount.startsWith('-') ? '−' : '';
  if (whole.length <= 4) return groupDecimal(amount.split('.')[0] ?? amount);
  const [unit, zeros] = whole.length > 9 ? ['B', 9] : whole.length > 6 ? ['M', 6] : ['k', 3];
  const lead = whole.slice(0, -zeros);
  const tenth = lead.length < 3 ? `.${whole.at(-zeros)}` : '';
  return `${sign}${lead}${tenth}${unit}`;
}
