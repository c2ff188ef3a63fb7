import type { ExposureUnit } from '../../model/decision/index.ts';

const unitWords: Readonly<Record<ExposureUnit, string>> = {
  order: 'orders',
  refund: 'refunds',
  'sku-location': 'stock levels',
};

/** A number of things, such as `1 week` and `3 weeks`. */
export const count = (number: number, thing: string): string =>
  `${grouped(number)} ${thing}${number === 1 ? '' : 's'}`;

/** A whole number for people, such as `12,300`. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A rate for people, such as `2.5 in 1,000 orders`. */
export function rateIn(rate: number, unit: ExposureUnit): string {
  if (rate === 0) return 'none';
  const per = Math.abs(rate) < 0.0001 ? 1_000_000 : 1000;
  return `${rounded(rate * per)} in ${grouped(per)} ${unitWords[unit]}`;
}

/** A probability for people, such as `3 %` and `fewer than 0.1 %`. */
export function share(probability: number): string {
  if (probability < 0.001) return 'fewer than 0.1 %';
  return `${probability < 0.1 ? rounded(probability * 100) : Math.round(probability * 100)} %`;
}

/** One digit behind the point, two digits that say something where it is below one. */
export const rounded = (value: number): string =>
  Math.abs(value) >= 1000
    ? grouped(Math.round(value))
    : String(Number(Math.abs(value) >= 1 ? value.toFixed(1) : value.toPrecision(2)));
