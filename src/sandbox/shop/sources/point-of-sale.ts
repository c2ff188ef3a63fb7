import { addGoods } from '../add-goods.ts';
import { cashRounding, isCash } from '../cash-rounding.ts';
import type { Draft } from '../draft.ts';
import { divide } from '../exchange.ts';
import { fulfil, openParcels } from '../fulfil.ts';
import { percentOf, times } from '../money.ts';
import type { Scene } from '../scene.ts';
import { sellIn } from '../sell-in.ts';
import { shipFrom } from '../ship-from.ts';
import { homeMarket } from '../start-draft.ts';
import { dueOf, transact } from '../transact.ts';
import { isMainShop } from './main-shop.ts';
import type { Source } from './source.ts';

/** A sale in a store: no shipping, paid and taken along at once, the buyer often unknown. */
export const pointOfSale: Source = {
  name: 'pos',
  needs: ['pos'],
  perThousand: 130,
  common: true,
  fits: (draft, scene) => isMainShop(draft, scene) && scene.stores.length > 0,
  apply: (draft, scene) => {
    const { random, stores, merchant } = scene;
    sellIn(draft, homeMarket(draft.shop), scene);
    draft.source = 'pos';
    draft.retail = random.pick(stores);
    if (random.chance(0.6)) {
      draft.customer = null;
      if (draft.taxExempt) sellToAnyone(draft, scene);
    }
    if (merchant.features.has('cash') && random.chance(0.7)) draft.gateway = 'cash';
    addGoods(draft, scene, random.between(1, 3), 2);
    if (isCash(draft) && random.chance(0.8)) discountAtTill(draft);
    shipFrom(draft, scene, draft.retail);
  },
  pay: (draft, scene) => {
    const at = draft.createdAt + 1_000;
    draft.paidAt = at;
    if (draft.gateway === 'cash') return payCash(draft, scene, at);
    const amount = dueOf(draft);
    if (amount > 0n) transact(draft, scene, { kind: 'sale', at, amount });
  },
  ship: (draft, scene) => {
    for (const { location, lines } of openParcels(draft)) {
      fulfil(draft, scene, draft.createdAt + 2_000, location, lines);
    }
  },
};

/** Prices are made for the coins there are; what is left of them after a discount is not. */
function discountAtTill(draft: Draft): void {
  const [line] = draft.lines;
  if (line) line.discount = percentOf(times(line.unitPrice, line.quantity), 7);
}

/** An exemption is the customer's own: who is not known pays the tax. */
function sellToAnyone(draft: Draft, scene: Scene): void {
  while (draft.taxExempt) sellIn(draft, draft.market, scene);
  draft.customer = null;
}

/** Coins end above the cent in some countries; the till rounds, and often gives change. */
function payCash(draft: Draft, scene: Scene, at: number): void {
  draft.rounding = cashRounding(draft, dueOf(draft));
  const amount = dueOf(draft);
  const note = 500n;
  const tendered = scene.random.chance(0.5) ? amount : divide(amount + note / 2n, note) * note;
  const sale = transact(draft, scene, { kind: 'sale', at, amount: tendered > amount ? tendered : amount });
  if (tendered > amount)
    transact(draft, scene, { kind: 'change', at, amount: tendered - amount, parent: sale });
}
