const SMALLEST_SHOWN = 0.0001;

/** A share as a percentage with as many digits as tell it from its neighbours: `3.5%`, `0.12%`. */
export function percent(share: number): string {
  if (share === 0) return '0%';
  const size = Math.abs(share);
  if (size < SMALLEST_SHOWN) return `${share < 0 ? 'above −' : 'under '}0.01%`;
  if (size < 1 && size > 1 - SMALLEST_SHOWN) return 'over 99.99%';
  const rest = Math.min(size, Math.abs(1 - size));
  const digits = size === 1 ? 0 : rest < 0.01 ? 2 : rest < 0.1 ? 1 : 0;
  return `${String(Number((share * 100).toFixed(digits))).replace('-', '−')}%`;
}

/** A probability as people can read it, without digits that nobody knows. */
export function likelihood(probability: number): string {
  if (probability < 0.01) return 'under 1%';
  if (probability > 0.99) return 'over 99%';
  return `${Math.round(probability * 100)}%`;
}

/** A number as people read it: whole ones whole, others with three digits that count; no data is said so. */
export function figure(value: number | null): string {
  if (value === null) return 'not known';
  if (Number.isInteger(value)) return plain.format(value);
  return short.format(value);
}
const plain = new Intl.NumberFormat('en-GB');
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** The name of a number as words: `slopePerWeek` is "Slope per week". */
export function numberTitle(name: string): string {
  const text = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]/g, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
