import { nothing } from '../records/bag.ts';
import type { Market, Shop } from '../records/merchant.ts';
import type { Draft } from './draft.ts';
import type { Moment } from './moments.ts';
import type { Scene } from './scene.ts';

/** An empty web order of the shop's home market, which a source makes its own. */
export function startDraft(moment: Moment, serial: number, number: number, scene: Scene): Draft {
  const { at, shop } = moment;
  const market = homeMarket(shop);
  return {
    id: scene.ids.take('order'),
    name: `${shop.orderPrefix}${number}`,
    serial,
    shop,
    market,
    entity: market.entity,
    currency: shop.currency,
    presentmentCurrency: market.currency,
    taxesIncluded: market.taxesIncluded,
    taxExempt: false,
    test: false,
    source: 'web',
    tags: [],
    customer: null,
    company: null,
    dueOn: null,
    country: market.country,
    province: null,
    retail: null,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    cancelledAt: null,
    lines: [],
    shipping: [],
    discountCode: null,
    tip: nothing,
    duties: nothing,
    fees: nothing,
    rounding: nothing,
    refundRounding: nothing,
    transactions: [],
    refunds: [],
    returns: [],
    fulfilments: [],
    edits: [],
    disputes: [],
    rules: [],
    rate: null,
    originalTotal: nothing,
    paidAt: null,
    gateway: cardGateway(shop),
    expired: false,
    readyAt: null,
  };
}

/** The market of the shop's own country. */
export function homeMarket(shop: Shop): Market {
  const [home] = shop.markets;
  if (!home) throw new Error(`the shop ${shop.code} has no market`);
  return home;
}

/** The gateway that takes cards in a shop. */
export function cardGateway(shop: Shop): string {
  return shop.usesPayouts ? 'shopify_payments' : 'stripe';
}
