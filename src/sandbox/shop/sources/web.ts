import type { Random } from '../../random.ts';
import type { Market, Shop } from '../../records/merchant.ts';
import { addGoods } from '../add-goods.ts';
import { addShipping } from '../add-shipping.ts';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { sellIn } from '../sell-in.ts';
import { shipFrom } from '../ship-from.ts';

const shippingPrices = [490n, 695n, 1_250n];

/** An order of the online store: any market, a customer, shipping. */
export function webOrder(draft: Draft, scene: Scene): void {
  const { random } = scene;
  sellIn(draft, marketOf(draft.shop, random), scene);
  addGoods(draft, scene, random.chance(0.35) ? 1 : random.between(2, 4), 2);
  shipFrom(draft, scene);
  const title = random.chance(0.7) ? 'Standard' : 'Express';
  addShipping(draft, title, random.pick(shippingPrices));
  if (random.chance(0.3)) draft.gateway = 'paypal';
}

function marketOf(shop: Shop, random: Random): Market {
  const open = shop.markets.filter(({ marketplace }) => !marketplace);
  const [home] = open;
  return home && random.chance(0.5) ? home : random.pick(open);
}
