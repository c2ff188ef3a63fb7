import { compareDecimals, formatDecimal, parseDecimal, rescale } from './decimal.ts';
import { failure } from './failure.ts';

/** An exact quantity in millionths of its unit: `12` pieces are `12_000_000n`. */
export type Quantity = bigint;

/** Decimals a quantity is kept with: enough for weights and lengths in any ERP's base unit. */
export const quantityDigits = 6;

/** Reads a plain decimal such as `12`, `0.5` or `-3`; fails with `quantity-unreadable` beyond six decimals. */
export function parseQuantity(text: string): Quantity {
  const value = parseDecimal(text);
  const exact = value && rescale(value, quantityDigits, 'half-even');
  if (!exact || compareDecimals(exact, value) !== 0) {
    throw failure('quantity-unreadable', { text, digits: quantityDigits });
  }
  return exact.unscaled;
}

/** Writes a quantity without zeros at its end: `12`, `0.5`. */
export function formatQuantity(quantity: Quantity): string {
  return formatDecimal({ unscaled: quantity, scale: quantityDigits }).replace(/\.?0+$/, '');
}
