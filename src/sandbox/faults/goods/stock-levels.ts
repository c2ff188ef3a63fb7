import type { StockLevel } from '../../records/books.ts';
import type { Merchant } from '../../records/merchant.ts';
import type { FaultScope } from '../fault.ts';

/** Levels of items that are sold in their base unit, where no unit is left over. */
export function plainLevels(levels: readonly StockLevel[], { variants }: Merchant): readonly StockLevel[] {
  const packed = new Set(variants.filter(({ unitFactor }) => unitFactor !== 1).map(({ item }) => item));
  return levels.filter(({ item }) => !packed.has(item));
}

/** What the shop shows of a level, after a wrong push; other faults may have changed it before. */
export function pushWrong(level: StockLevel, onHand: number, { expect }: Pick<FaultScope, 'expect'>): void {
  if (onHand === level.shopOnHand) return;
  level.shopOnHand = onHand;
  level.shopAvailable = onHand - level.shopCommitted;
  expect({
    kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
    sku: level.item,
    location: level.location,
  });
}
