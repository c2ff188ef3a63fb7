import { daysOf, type WorldPlan } from '../plan.ts';
import { Random } from '../random.ts';
import type { Customer, Merchant } from '../records/merchant.ts';
import type { ShopOrder } from '../records/order.ts';
import { makeShopCatalogue } from './catalogue.ts';
import { Exchange } from './exchange.ts';
import { finish } from './finish.ts';
import { Ids } from './ids.ts';
import { momentsOf } from './moments.ts';
import { playOf, playOrder } from './play-order.ts';
import { Quotas } from './quotas.ts';
import type { Scene } from './scene.ts';
import { startDraft } from './start-draft.ts';

const smallWorld = 2_000;

/** The orders of a plan, one at a time in the order of their creation, each with all that happened to it. */
export function* shopOrders(plan: WorldPlan, merchant: Merchant): Iterable<ShopOrder> {
  const random = new Random(plan.seed).fork('orders');
  const scene = makeScene(plan, merchant, random);
  const script = playOf(merchant);
  const numbers = new Map(merchant.shops.map(({ code }) => [code, 1_000]));
  let serial = 0;
  for (const moment of momentsOf(merchant, plan.orders, random.fork('moments'))) {
    const number = (numbers.get(moment.shop.code) ?? 1_000) + 1;
    numbers.set(moment.shop.code, number);
    serial += 1;
    // Numbers of its own for each order: what happens in one does not change the next.
    scene.random = new Random(Math.imul(serial, 0x9e3779b1) ^ plan.seed);
    const draft = startDraft(moment, serial, number, scene);
    playOrder(draft, scene, script);
    yield finish(draft);
  }
}

function makeScene(plan: WorldPlan, merchant: Merchant, random: Random): Scene {
  const exchange = new Exchange(merchant);
  const customersOf = new Map<string, Customer[]>();
  for (const customer of merchant.customers) {
    const known = customersOf.get(customer.country);
    if (known) known.push(customer);
    else customersOf.set(customer.country, [customer]);
  }
  return {
    merchant,
    random,
    ids: new Ids(plan.seed),
    quotas: new Quotas(random.fork('quotas')),
    exchange,
    catalogue: makeShopCatalogue(merchant, exchange),
    warehouses: merchant.locations.filter(({ kind }) => kind !== 'store'),
    stores: merchant.locations.filter(({ kind }) => kind === 'store'),
    customersOf,
    companies: merchant.companies,
    end: daysOf(plan).takenAt,
    often: plan.orders <= smallWorld ? 1 : 0.5,
  };
}
