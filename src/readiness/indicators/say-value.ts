import type { IndicatorReading } from '../../model/decision/index.ts';

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** A value as people say it: a share in per cent, hours below one in minutes. */
export function sayValue(value: number, unit: IndicatorReading['unit']): string {
  if (unit === 'share') return sayShare(value);
  if (unit === 'hours') return value < 1 ? `${trimmed(value * 60, 0)} min` : `${trimmed(value, 1)} h`;
  if (unit === 'days') return `${trimmed(value, 1)} ${value === 1 ? 'business day' : 'business days'}`;
  return trimmed(value, 0);
}

/** What is not whole is never said to be, nor is what is there said to be nothing. */
function sayShare(share: number): string {
  const shown = trimmed(share * 100, share < 0.01 ? 3 : 2);
  if (share < 1 && shown === '100') return 'more than 99.99 %';
  if (share > 0 && shown === '0') return 'less than 0.001 %';
  return `${shown} %`;
}

/** A whole number with commas between its thousands. */
export const sayCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
