import type { Location } from '../records/merchant.ts';
import type { Draft, DraftLine } from './draft.ts';
import type { Scene } from './scene.ts';

/** Assigns all goods of an order to one warehouse, mostly the main one; gift cards are sent by e-mail from nowhere. */
export function shipFrom(draft: Draft, scene: Scene, location?: Location): void {
  const { random, warehouses } = scene;
  const [main] = warehouses;
  const from = location ?? (random.chance(0.75) ? main : random.pick(warehouses));
  if (from) for (const line of draft.lines) assign(line, from);
}

/** Assigns a line to one location. */
export function assign(line: DraftLine, location: Location): void {
  line.assigned = line.giftCard ? [] : [{ location, quantity: line.quantity }];
}
