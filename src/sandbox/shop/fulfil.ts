import type { Location } from '../records/merchant.ts';
import type { Fulfilment, Instant, OrderLine } from '../records/order.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { openUnits } from './units.ts';

/** Adds a fulfilment of lines from one location. */
export function fulfil(
  draft: Draft,
  scene: Scene,
  at: Instant,
  location: Location,
  lines: Fulfilment['lines'],
  cancelledAt: Instant | null = null,
): void {
  draft.fulfilments.push({
    id: scene.ids.take('fulfilment'),
    name: `${draft.name}-F${draft.fulfilments.length + 1}`,
    at,
    location,
    status: cancelledAt === null ? 'success' : 'cancelled',
    cancelledAt,
    tracking: `1Z${scene.random.between(10_000_000, 99_999_999)}`,
    lines,
  });
}

/** A part of an order that leaves one location together. */
export interface Parcel {
  readonly location: Location;
  readonly lines: { line: OrderLine; quantity: number }[];
}

/** What is open of an order, a parcel for each location it is assigned to. */
export function openParcels(draft: Draft): Parcel[] {
  const parcels: Parcel[] = [];
  for (const line of draft.lines) {
    let open = openUnits(draft, line);
    for (const { location, quantity } of line.assigned) {
      const units = Math.min(open, quantity);
      if (units <= 0) continue;
      open -= units;
      const parcel = parcels.find((other) => other.location === location);
      if (parcel) parcel.lines.push({ line, quantity: units });
      else parcels.push({ location, lines: [{ line, quantity: units }] });
    }
  }
  return parcels;
}

/** When an order that is ready leaves: the next day or some days later. */
export function shippingTime(draft: Draft, scene: Scene): Instant | null {
  const ready = draft.readyAt ?? draft.paidAt;
  if (ready === null || draft.cancelledAt !== null || draft.test) return null;
  return ready + scene.random.between(6 * 60, 90 * 60) * 60_000;
}
