import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../build-world.ts';
import { makeMerchant } from '../merchant/index.ts';
import { Random } from '../random.ts';
import type { ShopOrder } from '../records/order.ts';
import { shopOrders } from '../shop/index.ts';
import { applyEvents, deliver, eventsOf, type ShopEvent } from './index.ts';

const dayMs = 86_400_000;

interface Told {
  readonly orders: readonly ShopOrder[];
  readonly events: readonly ShopEvent[];
}

function tell(plan: { readonly seed: number; readonly orders: number }): Told {
  const orders = [...shopOrders(plan, makeMerchant(plan).merchant)];
  return { orders, events: orders.flatMap(eventsOf) };
}

function filesOf(
  plan: { readonly seed: number; readonly orders: number },
  heard?: ReadonlyMap<string, ShopOrder>,
) {
  const files = new Map<string, string>();
  const write = (file: string, text: string) => void files.set(file, (files.get(file) ?? '') + text);
  buildWorld(plan, write, heard === undefined ? {} : { heard: ({ id }) => heard.get(id) ?? null });
  return files;
}

describe('events', () => {
  it('are told in the order they happened, each with an id of its own, from the creation to the last change', () => {
    const { orders, events } = tell({ seed: 5, orders: 120 });
    expect(new Set(events.map(({ webhookId }) => webhookId)).size).toBe(events.length);
    for (const order of orders) {
      const own = events.filter((event) => event.order === order.id);
      expect(own.map(({ triggeredAt }) => triggeredAt)).toEqual(
        own.map(({ triggeredAt }) => triggeredAt).sort((a, b) => a - b),
      );
      expect(own.some(({ topic }) => topic === 'orders/create')).toBe(true);
    }
  });

  it('carry an order as it stood: nothing that happened later', () => {
    for (const { topic, triggeredAt, payload } of tell({ seed: 9, orders: 200 }).events) {
      if (payload.kind !== 'order') continue;
      const { lines, edits, closedAt, cancelledAt, updatedAt } = payload.resource;
      expect(updatedAt).toBe(triggeredAt);
      const instants = [
        ...lines.map(({ addedAt }) => addedAt),
        ...edits.map(({ at }) => at),
        closedAt ?? 0,
        cancelledAt ?? 0,
      ];
      expect(Math.max(...instants), topic).toBeLessThanOrEqual(triggeredAt);
    }
  });

  it('give the same ERP to the byte in any order, one to three times each, and late', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(), fc.boolean(), (seed, luck, permute) => {
        const plan = { seed, orders: 40 };
        const random = new Random(luck);
        const { events } = deliver(tell(plan).events, {
          random,
          permute,
          repeat: [1, 3],
          delay: [0, 3 * dayMs],
        });
        expect(filesOf(plan, applyEvents(events))).toEqual(filesOf(plan));
      }),
      { numRuns: 25 },
    );
  });

  it('lose nothing but what never arrives', () => {
    const plan = { seed: 11, orders: 150 };
    const { orders, events } = tell(plan);
    const first = orders[0]?.id;
    const { lost, events: arrived } = deliver(events, {
      random: new Random(1),
      permute: true,
      repeat: [1, 2],
      lose: ({ order, topic }) => order === first || topic === 'refunds/create',
    });
    const known = applyEvents(arrived);
    expect(lost.length + new Set(arrived.map(({ webhookId }) => webhookId)).size).toBe(events.length);
    expect(known.size).toBe(orders.length - 1);
    expect([...known.values()].flatMap(({ refunds }) => refunds)).toEqual([]);
    const fulfilments = (list: Iterable<ShopOrder>) =>
      [...list]
        .filter(({ id }) => id !== first)
        .flatMap((order) => order.fulfilments.map(({ id }) => id))
        .sort();
    expect(fulfilments(known.values())).toEqual(fulfilments(orders));
  });
});
