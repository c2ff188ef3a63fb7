import type { Random } from '../../random.ts';
import type { Market, Shop } from '../../records/merchant.ts';
import { addGoods } from '../add-goods.ts';
import { addShipping } from '../add-shipping.ts';
import { sellIn } from '../sell-in.ts';
import { shipFrom } from '../ship-from.ts';
import { play } from '../situation.ts';
import { ship } from '../steps/ship.ts';
import { takePayment } from '../steps/take-payment.ts';
import type { Source } from './source.ts';

const shippingPrices = [490n, 695n, 1_250n];

/** An order of the online store: any market, a customer, shipping. */
export const web: Source = {
  name: 'web',
  perThousand: 1_000,
  fits: () => true,
  apply: (draft, scene) => {
    const { random } = scene;
    sellIn(draft, marketOf(draft.shop, random), scene);
    addGoods(draft, scene, random.chance(0.35) ? 1 : random.between(2, 4), 3);
    shipFrom(draft, scene);
    addShipping(draft, random.chance(0.7) ? 'Standard' : 'Express', random.pick(shippingPrices));
    if (random.chance(0.3)) draft.gateway = 'paypal';
  },
  pay: (draft, scene, script) => {
    if (play(script.payments, draft, scene, 1).length === 0) takePayment(draft, scene);
  },
  ship: (draft, scene, script) => {
    if (play(script.shipments, draft, scene, 1).length === 0) ship(draft, scene);
  },
};

function marketOf(shop: Shop, random: Random): Market {
  const open = shop.markets.filter(({ marketplace }) => !marketplace);
  const [home] = open;
  return home && random.chance(0.5) ? home : random.pick(open);
}
