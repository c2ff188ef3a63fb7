import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageOf } from '../../src/sandbox/erp/index.ts';
import { applyEvents, deliver, eventsOf, type ShopEvent } from '../../src/sandbox/events/index.ts';
import { makeMerchant } from '../../src/sandbox/merchant/index.ts';
import { Random } from '../../src/sandbox/random.ts';
import type { ShopOrder } from '../../src/sandbox/records/order.ts';
import { shopOrders } from '../../src/sandbox/shop/index.ts';
import { checkWorld } from './check-world.ts';

const first = (fc.readConfigureGlobal().seed ?? 1) % 100_000;

/** What is lost, and as which kinds of break it must show. */
interface Loss {
  readonly what: string;
  /** Orders it can befall. */
  readonly befalls: (order: ShopOrder) => boolean;
  readonly loses: (event: ShopEvent) => boolean;
  readonly kinds: readonly string[];
}

const losses: readonly Loss[] = [
  {
    what: 'an order',
    // A cancelled order that the ERP never heard of shows in its payment and its refund only.
    befalls: ({ cancelledAt }) => cancelledAt === null,
    loses: () => true,
    kinds: ['order-missing-in-erp'],
  },
  {
    what: 'a refund',
    // What an edit left overpaid is paid back without a credit; a return tells of its goods by itself.
    befalls: ({ refunds, returns }) =>
      returns.length === 0 &&
      refunds.length > 0 &&
      refunds.every(({ total, overpayment }) => total.presentment > overpayment.presentment),
    loses: ({ topic }) => topic === 'refunds/create',
    // A cancelled order is not cancelled in the ERP without the credit of its refund.
    kinds: ['refund-missing-in-erp', 'cancellation-not-carried'],
  },
  {
    what: 'a shipment',
    befalls: ({ fulfilments }) =>
      fulfilments.length > 0 && fulfilments.every(({ status }) => status === 'success'),
    loses: ({ topic }) => topic === 'fulfillments/create',
    kinds: ['fulfilment-missing-in-erp'],
  },
  {
    what: 'a payment',
    befalls: ({ transactions }) =>
      transactions.some(
        ({ kind, status }) => (kind === 'sale' || kind === 'capture') && status === 'success',
      ),
    loses: ({ topic }) => topic === 'order_transactions/create',
    // A refund whose money is not known to have moved is not credited, and an order paid in part waits for the rest.
    kinds: ['payment-missing-in-erp', 'refund-missing-in-erp', 'order-missing-in-erp'],
  },
];

describe('events that never arrive', () => {
  for (const [at, loss] of losses.entries()) {
    it(`show as exactly what was lost: ${loss.what}`, async () => {
      const plan = { seed: first + at, orders: 200 };
      const random = new Random(plan.seed);
      const { merchant } = makeMerchant(plan);
      const orders = [...shopOrders(plan, merchant)];
      const able = orders.filter(
        (order) => loss.befalls(order) && imageOf(order, merchant).erp.documents.length > 0,
      );
      const unlucky = new Map(
        random
          .shuffled(able)
          .slice(0, 5)
          .map(({ id, name }) => [id, name]),
      );
      const { events } = deliver(orders.flatMap(eventsOf), {
        random,
        permute: true,
        repeat: [1, 3],
        lose: (event) => unlucky.has(event.order) && loss.loses(event),
      });
      const known = applyEvents(events);
      const { breaks } = await checkWorld(plan, { heard: ({ id }) => known.get(id) ?? null });
      const told = new Set(
        breaks.map(({ kind, order }) => `${loss.kinds.includes(kind) ? 'lost' : kind} ${order}`),
      );
      expect([...told].sort()).toEqual([...unlucky.values()].map((name) => `lost ${name}`).sort());
    });
  }
});
