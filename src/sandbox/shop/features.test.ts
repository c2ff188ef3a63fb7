import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMerchant } from '../merchant/index.ts';
import { type Feature, features } from '../records/feature.ts';
import type { Merchant } from '../records/merchant.ts';
import type { ShopOrder } from '../records/order.ts';
import { hourMs, localDay } from '../zone.ts';
import { shopOrders } from './index.ts';

/** How a feature shows in an order. */
const shows: Readonly<Record<Feature, (order: ShopOrder, merchant: Merchant) => boolean>> = {
  pos: ({ source, retail, fulfilmentStatus }) =>
    source === 'pos' && retail !== null && fulfilmentStatus === 'fulfilled',
  tips: ({ tip }) => tip.presentment > 0n,
  'gift-cards': ({ lines, transactions }) =>
    lines.some(({ giftCard }) => giftCard) || transactions.some(({ gateway }) => gateway === 'gift_card'),
  duties: ({ duties }) => duties.presentment > 0n,
  fees: ({ fees }) => fees.presentment > 0n,
  b2b: ({ company, dueOn }) => company !== null && dueOn !== null,
  'multi-currency': ({ currency, presentmentCurrency }) => currency !== presentmentCurrency,
  'multi-entity': ({ entity }, merchant) => entity !== merchant.entities[0]?.id,
  'multi-shop': ({ shop }, merchant) => shop !== merchant.shops[0],
  bundles: ({ lines }) => lines.some(({ bundle }) => bundle !== null),
  marketplace: ({ source, market }) => source === 'marketplace' && market.marketplace,
  edits: ({ edits }) => edits.length > 0,
  returns: ({ returns }) => returns.length > 0,
  exchanges: ({ returns }) => returns.some(({ exchange }) => exchange.length > 0),
  disputes: ({ disputes }) => disputes.length > 0,
  cash: ({ transactions }) => transactions.some(({ gateway }) => gateway === 'cash'),
  units: ({ lines }) => lines.some(({ variant }) => variant?.unitFactor === 12),
  'split-shipments': ({ fulfilments }) => new Set(fulfilments.map(({ location }) => location.id)).size > 1,
  'invoice-at-fulfilment': (_order, merchant) => merchant.invoicesAtFulfilment,
  'tax-included': ({ taxesIncluded, totals }) => taxesIncluded && totals.tax.presentment > 0n,
  payouts: ({ transactions }) => transactions.some(({ gateway }) => gateway === 'shopify_payments'),
  'sales-tax': ({ taxesIncluded, totals }) => !taxesIncluded && totals.tax.presentment > 0n,
  'test-orders': ({ test }) => test,
  'month-end': ({ createdAt }, { zone }) =>
    localDay(zone, createdAt + 5 * hourMs).slice(0, 7) !== localDay(zone, createdAt).slice(0, 7),
  'custom-lines': ({ lines }) => lines.some(({ variant }) => variant === null),
  customs: ({ duties }) => duties.presentment > 0n,
  'late-edits': ({ edits, createdAt }) => edits.some(({ at }) => at > createdAt + 96 * hourMs),
  'called-off-returns': ({ returns }) => returns.some(({ status }) => status === 'called-off'),
  'large-returns': ({ returns }) => returns.some(({ lines }) => lines.length > 10),
  'kept-payments': ({ cancelledAt, totals }) =>
    cancelledAt !== null && totals.received.presentment > totals.refunded.presentment,
  'late-payments': ({ createdAt, transactions, company }) =>
    company === null &&
    transactions.some(
      ({ kind, status, at }) => kind === 'sale' && status === 'success' && at > createdAt + 400 * hourMs,
    ),
};

describe('features', () => {
  it.each(features.map((feature) => [feature]))(
    '%s comes up at least three times when asked for',
    (feature) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
          const plan = { seed, orders: 200, features: [feature] };
          const { merchant } = makeMerchant(plan);
          let count = 0;
          for (const order of shopOrders(plan, merchant)) if (shows[feature](order, merchant)) count += 1;
          expect(merchant.features.has(feature)).toBe(true);
          expect(count).toBeGreaterThanOrEqual(3);
        }),
        { numRuns: 12 },
      );
    },
  );

  it('without a feature nothing of it shows', () => {
    const optional = features.filter(
      (feature) => !['cash', 'exchanges', 'month-end', 'customs', 'late-edits'].includes(feature),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const plan = { seed, orders: 150 };
        const { merchant } = makeMerchant(plan);
        const absent = optional.filter((feature) => !merchant.features.has(feature));
        for (const order of shopOrders(plan, merchant)) {
          for (const feature of absent)
            expect([feature, shows[feature](order, merchant)]).toEqual([feature, false]);
        }
      }),
      { numRuns: 12 },
    );
  });
});
