/** An amount of minor units with all its decimals: 1350n with 2 is `13.50`. */
export function decimalText(minor: bigint, digits: number, mark: '.' | ',' = '.'): string {
  const text = minor.toString();
  if (digits === 0) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const size = (sign === '' ? text : text.slice(1)).padStart(digits + 1, '0');
  const point = size.length - digits;
  return `${sign}${size.slice(0, point)}${mark}${size.slice(point)}`;
}

/** The quotient of two whole numbers with so many decimals, a tie taken away from zero. */
export function quotientText(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  mark: '.' | ',' = '.',
): string {
  const scaled = numerator * 10n ** BigInt(decimals);
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return decimalText(scaled < 0n ? -rounded : rounded, decimals, mark);
}
