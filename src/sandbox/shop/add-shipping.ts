import { nothing } from '../records/bag.ts';
import type { Draft } from './draft.ts';
import { fromShop } from './money.ts';

/** Adds a shipping line at a price in shop money. */
export function addShipping(draft: Draft, title: string, price: bigint): void {
  draft.shipping.push({ title, price: fromShop(draft, price), discount: nothing, taxes: [] });
}
