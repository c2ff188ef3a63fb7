import { addGoods } from '../add-goods.ts';
import { addShipping } from '../add-shipping.ts';
import { sellIn } from '../sell-in.ts';
import { shipFrom } from '../ship-from.ts';
import { play } from '../situation.ts';
import { ship } from '../steps/ship.ts';
import { takePayment } from '../steps/take-payment.ts';
import { isMainShop } from './main-shop.ts';
import type { Source } from './source.ts';

/** An order of a marketplace, which collects the money and remits the tax. */
export const channelOrder: Source = {
  name: 'marketplace',
  needs: ['marketplace'],
  perThousand: 70,
  common: true,
  fits: (draft, scene) => isMainShop(draft, scene),
  apply: (draft, scene) => {
    const market = draft.shop.markets.find(({ marketplace }) => marketplace) ?? draft.market;
    sellIn(draft, market, scene);
    draft.source = 'marketplace';
    draft.tags.push('marketplace');
    draft.gateway = 'marketplace';
    addGoods(draft, scene, scene.random.between(1, 2), 2);
    shipFrom(draft, scene);
    if (scene.random.chance(0.6)) addShipping(draft, 'Channel Standard', 590n);
  },
  pay: (draft, scene) => takePayment(draft, scene),
  ship: (draft, scene, script) => {
    if (play(script.shipments, draft, scene, 1).length === 0) ship(draft, scene);
  },
};
