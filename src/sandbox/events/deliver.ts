import type { Random } from '../random.ts';
import type { Instant } from '../records/order.ts';
import type { ShopEvent } from './event.ts';

/** How badly events are delivered. */
export interface Delivery {
  readonly random: Random;
  /** In any order at all. */
  readonly permute?: boolean;
  /** How often each event arrives, at least and at most; once when missing. */
  readonly repeat?: readonly [number, number];
  /** Milliseconds by which an arrival is late, at least and at most. */
  readonly delay?: readonly [number, number];
  /** Whether an event never arrives. */
  readonly lose?: (event: ShopEvent) => boolean;
}

/** What arrived, in the order it did, and what did not. */
export interface Delivered {
  readonly events: readonly ShopEvent[];
  readonly lost: readonly ShopEvent[];
}

/** Delivers events the way webhooks are delivered. */
export function deliver(events: Iterable<ShopEvent>, how: Delivery): Delivered {
  const { random, repeat = [1, 1], delay = [0, 0], lose = () => false } = how;
  const lost: ShopEvent[] = [];
  const arrivals: { readonly event: ShopEvent; readonly at: Instant }[] = [];
  for (const event of events) {
    if (lose(event)) {
      lost.push(event);
      continue;
    }
    const times = random.between(...repeat);
    for (let nth = 0; nth < times; nth += 1) {
      arrivals.push({ event, at: event.triggeredAt + random.between(...delay) });
    }
  }
  const inOrder = how.permute ? random.shuffled(arrivals) : arrivals.sort((a, b) => a.at - b.at);
  return { events: inOrder.map(({ event }) => event), lost };
}
