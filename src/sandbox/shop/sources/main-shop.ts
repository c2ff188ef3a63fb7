import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';

/** Stores, companies and channels belong to the main shop. */
export function isMainShop(draft: Draft, { merchant }: Scene): boolean {
  return draft.shop === merchant.shops[0];
}
