import { hourMs } from '../../zone.ts';
import type { Draft } from '../draft.ts';
import { fulfil, openParcels, shippingTime } from '../fulfil.ts';
import type { Scene } from '../scene.ts';

/** The usual way: everything leaves, one fulfilment for each location, a second location a little later. */
export function ship(draft: Draft, scene: Scene): void {
  let at = shippingTime(draft, scene);
  if (at === null) return;
  for (const { location, lines } of openParcels(draft)) {
    if (at < scene.end) fulfil(draft, scene, at, location, lines);
    at += scene.random.between(1, 30) * hourMs;
  }
}
