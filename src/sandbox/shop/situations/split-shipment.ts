import type { Location } from '../../records/merchant.ts';
import type { DraftLine } from '../draft.ts';
import { shippingTime } from '../fulfil.ts';
import type { Situation } from '../situation.ts';
import { ship } from '../steps/ship.ts';

/** Two warehouses ship: lines alternate, and one line with several units is split itself. */
export const splitShipment: Situation = {
  name: 'split-shipment',
  needs: ['split-shipments'],
  perThousand: 60,
  common: true,
  fits: (draft, scene) =>
    shippingTime(draft, scene) !== null &&
    scene.warehouses.length > 1 &&
    draft.lines.some(({ quantity, removed, giftCard }) => quantity > 1 && removed === 0 && !giftCard),
  apply: (draft, scene) => {
    const [first, second] = scene.random.shuffled(scene.warehouses);
    if (!first || !second) return;
    let [at, splits] = [0, 0];
    for (const line of draft.lines) {
      if (line.giftCard) continue;
      if (line.quantity > 1 && line.removed === 0 && splits === 0) {
        splitLine(line, first, second);
        splits += 1;
      } else {
        line.assigned = [{ location: at % 2 === 0 ? first : second, quantity: line.quantity }];
        at += 1;
      }
    }
    ship(draft, scene);
  },
};

function splitLine(line: DraftLine, first: Location, second: Location): void {
  const here = Math.ceil(line.quantity / 2);
  line.assigned = [
    { location: first, quantity: here },
    { location: second, quantity: line.quantity - here },
  ];
}
