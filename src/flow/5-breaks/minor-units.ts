/** Size of an amount without its sign. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Sum of what the items add. */
export function sumOf(items: readonly { readonly effect: bigint }[]): bigint {
  return items.reduce((sum, { effect }) => sum + effect, 0n);
}

/** A quotient, rounded half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const n = magnitude(numerator);
  const d = magnitude(denominator);
  return (sign * (2n * n + d)) / (2n * d);
}
