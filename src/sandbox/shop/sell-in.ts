import type { Market, TaxRule } from '../records/merchant.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Puts an order into a market: currency, seller, place, taxes, and a customer who lives there. */
export function sellIn(draft: Draft, market: Market, scene: Scene): void {
  const { random } = scene;
  const customers = scene.customersOf.get(market.country) ?? [];
  draft.market = market;
  draft.entity = market.entity;
  draft.country = market.country;
  draft.presentmentCurrency = market.currency;
  draft.taxesIncluded = market.taxesIncluded;
  draft.province = market.provinces.length > 0 ? random.pick(market.provinces) : null;
  draft.rate = scene.exchange.rate(draft.currency, market.currency, draft.createdAt);
  draft.customer = customers.length > 0 ? random.pick(customers) : null;
  draft.taxExempt = draft.customer?.taxExempt ?? false;
  draft.rules = draft.taxExempt ? [] : rulesOf(market, draft.province);
}

const known = new WeakMap<Market, Map<string | null, readonly TaxRule[]>>();

/** Tax rules of a place, the same list for all its orders. */
function rulesOf(market: Market, province: string | null): readonly TaxRule[] {
  const places = known.get(market) ?? new Map<string | null, readonly TaxRule[]>();
  known.set(market, places);
  const found = places.get(province);
  if (found) return found;
  const rules = market.taxes.filter((rule) => rule.province === null || rule.province === province);
  places.set(province, rules);
  return rules;
}
