const TWO = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

/** Integer division rounding half away from zero; both arguments are whole numbers, the divisor positive. */
export function divideRounded(value: number, divisor: number): number {
  return value < 0
    ? -Math.floor((-2 * value + divisor) / (2 * divisor))
    : Math.floor((2 * value + divisor) / (2 * divisor));
}

/** Minor units as a decimal string with two places. */
export function formatCents(cents: number): string {
  if (cents < 0) return `-${formatCents(-cents)}`;
  const whole = Math.floor(cents / 100);
  return `${whole}.${TWO[cents - whole * 100]}`;
}

/** Millionths as a decimal string with six places. */
export function formatMillionths(value: number): string {
  const whole = Math.floor(value / 1_000_000);
  return `${whole}.${String(value - whole * 1_000_000).padStart(6, '0')}`;
}

/** Basis points as a percentage without trailing zeros: 2000 is `20`, 725 is `7.25`. */
export function formatPercent(basisPoints: number): string {
  return String(basisPoints / 100);
}
