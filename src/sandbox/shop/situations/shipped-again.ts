import { dayMs, hourMs } from '../../zone.ts';
import { fulfil, openParcels, shippingTime } from '../fulfil.ts';
import type { Situation } from '../situation.ts';
import { ship } from '../steps/ship.ts';

/** A fulfilment is cancelled, and the goods ship again. */
export const shippedAgain: Situation = {
  name: 'shipped-again',
  perThousand: 30,
  fits: (draft, scene) => shippingTime(draft, scene) !== null && openParcels(draft).length > 0,
  apply: (draft, scene) => {
    const at = shippingTime(draft, scene);
    const [parcel] = openParcels(draft);
    if (at === null || !parcel || at + 6 * hourMs >= scene.end) return;
    fulfil(draft, scene, at, parcel.location, parcel.lines, at + 5 * hourMs);
    draft.readyAt = at + dayMs;
    ship(draft, scene);
  },
};
