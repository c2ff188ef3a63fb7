import { dayMs, dayText, hourMs, localDayNumber } from '../../zone.ts';
import { addGoods } from '../add-goods.ts';
import { addShipping } from '../add-shipping.ts';
import { sellIn } from '../sell-in.ts';
import { shipFrom } from '../ship-from.ts';
import { play } from '../situation.ts';
import { homeMarket } from '../start-draft.ts';
import { ship } from '../steps/ship.ts';
import { dueOf, transact } from '../transact.ts';
import { isMainShop } from './main-shop.ts';
import type { Source } from './source.ts';

/** A company buys on terms through a draft order: shipped first, paid by transfer about when it is due. */
export const companyOrder: Source = {
  name: 'b2b',
  needs: ['b2b'],
  perThousand: 70,
  common: true,
  fits: (draft, scene) => isMainShop(draft, scene) && scene.companies.length > 0,
  apply: (draft, scene) => {
    const { random } = scene;
    const company = random.pick(scene.companies);
    sellIn(draft, homeMarket(draft.shop), scene);
    draft.source = 'shopify_draft_order';
    draft.customer = null;
    draft.company = company;
    draft.tags.push('b2b');
    draft.gateway = 'manual';
    draft.dueOn = dayText(localDayNumber(draft.shop.zone, draft.createdAt) + company.termsDays);
    draft.readyAt = draft.createdAt + hourMs;
    addGoods(draft, scene, random.between(2, 5), 12);
    shipFrom(draft, scene);
    if (random.chance(0.5)) addShipping(draft, 'Freight', 2_500n);
  },
  pay: () => {},
  ship: (draft, scene, script) => {
    if (play(script.shipments, draft, scene, 1).length === 0) ship(draft, scene);
    const terms = draft.company?.termsDays ?? 0;
    const at = draft.createdAt + (terms + scene.random.between(-4, 6)) * dayMs;
    const amount = dueOf(draft);
    if (at >= scene.end || amount <= 0n) return;
    transact(draft, scene, { kind: 'sale', at, amount });
    draft.paidAt = at;
  },
};
