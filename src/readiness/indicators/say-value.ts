import type { IndicatorReading } from '../../model/decision/index.ts';

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** A value as people say it: a share in per cent, hours below one in minutes. */
export function sayValue(value: number, unit: IndicatorReading['unit']): string {
  if (unit === 'share') return `${trimmed(value * 100, value < 0.01 ? 3 : 2)} %`;
  if (unit === 'hours') return value < 1 ? `${trimmed(value * 60, 0)} min` : `${trimmed(value, 1)} h`;
  if (unit === 'days') return `${trimmed(value, 1)} ${value === 1 ? 'business day' : 'business days'}`;
  return trimmed(value, 0);
}

/** A whole number with commas between its thousands. */
export const sayCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
