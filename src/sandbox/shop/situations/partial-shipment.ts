import type { Instant } from '../../records/order.ts';
import { dayMs } from '../../zone.ts';
import type { Draft } from '../draft.ts';
import { fulfil, openParcels, type Parcel, shippingTime } from '../fulfil.ts';
import type { Scene } from '../scene.ts';
import type { Situation } from '../situation.ts';
import { ship } from '../steps/ship.ts';

/** A part ships first, the rest some days later. */
export const partialThenRest: Situation = {
  name: 'partial-then-rest',
  perThousand: 40,
  fits: hasParts,
  apply: (draft, scene) => {
    const at = shipPart(draft, scene);
    if (at === null) return;
    draft.readyAt = at + scene.random.between(1, 4) * dayMs;
    ship(draft, scene);
  },
};

/** A part ships, the rest is on back order. */
export const partialOpen: Situation = {
  name: 'partial-open',
  perThousand: 45,
  fits: hasParts,
  apply: (draft, scene) => {
    shipPart(draft, scene);
  },
};

function hasParts(draft: Draft, scene: Scene): boolean {
  const [parcel] = openParcels(draft);
  return (
    shippingTime(draft, scene) !== null &&
    parcel !== undefined &&
    (parcel.lines.length > 1 || units(parcel) > 1)
  );
}

function units({ lines }: Parcel): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The first line alone, or one unit of the only line. */
function shipPart(draft: Draft, scene: Scene): Instant | null {
  const at = shippingTime(draft, scene);
  const [parcel] = openParcels(draft);
  const [first] = parcel?.lines ?? [];
  if (at === null || at >= scene.end || !parcel || !first) return null;
  const lines = parcel.lines.length > 1 ? [first] : [{ line: first.line, quantity: 1 }];
  fulfil(draft, scene, at, parcel.location, lines);
  return at;
}
