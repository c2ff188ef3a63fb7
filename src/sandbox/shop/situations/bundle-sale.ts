import { allocate } from '../../../ground/allocate.ts';
import type { Bag } from '../../records/bag.ts';
import type { Variant } from '../../records/merchant.ts';
import { addLine } from '../add-line.ts';
import type { Draft } from '../draft.ts';
import { fromShop } from '../money.ts';
import type { Scene } from '../scene.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';

/** A bundle is sold: its components are the lines, its price is spread over them. */
export const bundleSale: Situation = {
  name: 'bundle-sale',
  needs: ['bundles'],
  perThousand: 50,
  common: true,
  fits: ({ source }, { catalogue }) => source === 'web' && catalogue.bundles.length > 0,
  apply: (draft, scene) => {
    const variant = scene.random.pick(scene.catalogue.bundles);
    const location = draft.lines[0]?.assigned[0]?.location;
    const quantity = scene.random.chance(0.8) ? 1 : 2;
    const bundle = { id: scene.ids.take('bundle'), variant, quantity };
    const prices = unitPrices(draft, scene, variant);
    for (const [at, component] of variant.components.entries()) {
      const part = scene.catalogue.byId.get(component.variant);
      const unitPrice = prices[at];
      if (!part || !unitPrice) continue;
      const units = component.quantity * quantity;
      const line = addLine(draft, scene, { variant: part, quantity: units, unitPrice, bundle });
      if (location) assign(line, location);
    }
  },
};

/** The bundle's price over its components, in whole minor units for each piece, in both money sets. */
function unitPrices(draft: Draft, scene: Scene, bundle: Variant): Bag[] {
  const { byId, priceOf } = scene.catalogue;
  const price = fromShop(draft, priceOf(draft.shop, bundle));
  const counts = bundle.components.map(({ quantity }) => BigInt(quantity));
  const weights = bundle.components.map(({ variant, quantity }) => {
    const part = byId.get(variant);
    return part ? priceOf(draft.shop, part) * BigInt(quantity) : 0n;
  });
  const shop = wholeUnits(price.shop, weights, counts);
  const presentment = wholeUnits(price.presentment, weights, counts);
  return shop.map((amount, at) => ({ shop: amount, presentment: presentment[at] ?? 0n }));
}

/** Price of one piece each; what does not divide goes to the first component, which comes once. */
function wholeUnits(price: bigint, weights: readonly bigint[], counts: readonly bigint[]): bigint[] {
  const each = allocate(price, weights).map((share, at) => share / (counts[at] ?? 1n));
  const spread = each.reduce((sum, unit, at) => sum + unit * (counts[at] ?? 1n), 0n);
  return each.map((unit, at) => (at === 0 ? unit + price - spread : unit));
}
