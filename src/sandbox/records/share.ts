import type { Bag } from './bag.ts';

/**
 * The part of an amount of `of` units that falls on the units from one to another. Parts that follow each other add
 * up to the whole, so that edits, shipments and refunds of a line never lose a cent.
 */
export function shareOfUnits(bag: Bag, from: number, to: number, of: number): Bag {
  if (from === 0 && to === of) return bag;
  const [first, last, whole] = [BigInt(from), BigInt(to), BigInt(of)];
  return {
    shop: (bag.shop * last) / whole - (bag.shop * first) / whole,
    presentment: (bag.presentment * last) / whole - (bag.presentment * first) / whole,
  };
}
