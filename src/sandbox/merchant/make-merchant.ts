import { addDays } from '../../ground/days.ts';
import { daysOf, type WorldPlan } from '../plan.ts';
import { Random } from '../random.ts';
import type { Master } from '../records/books.ts';
import { erpManners, type Merchant } from '../records/merchant.ts';
import { chartOfAccounts } from './chart-of-accounts.ts';
import { countryOf } from './countries.ts';
import { drawFeatures } from './draw-features.ts';
import { gateways } from './gateways.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { makeCompanies, makeCustomers } from './make-customers.ts';
import { makeLocations } from './make-locations.ts';
import { makeMaster } from './make-master.ts';
import { makeRates } from './make-rates.ts';
import { makeShops } from './make-shops.ts';

const brands = ['Fernhill', 'Northpeak', 'Saltmarsh', 'Brackenfield', 'Wrenbury', 'Stonecrop'];

/** Makes the merchant of a plan and its master data, the same for the same plan. */
export function makeMerchant(plan: WorldPlan): { merchant: Merchant; master: Master } {
  const random = new Random(plan.seed).fork('merchant');
  const features = drawFeatures(plan.features ?? [], random.fork('features'));
  const { shops, entities } = makeShops(features, random.pick(brands), random.fork('shops'));
  const home = countryOf(entities[0]?.country ?? 'US');
  const countries = [...new Set(shops.flatMap((shop) => shop.markets.map((market) => market.country)))];
  const currencies = shops.flatMap((shop) => [
    shop.currency,
    ...shop.markets.map((market) => market.currency),
  ]);
  const { from, to, goLive, takenAt } = daysOf(plan);
  const erp = plan.erp ?? random.fork('erp').pick(erpManners);
  const buyers = Math.min(3_000, Math.ceil(plan.orders / 3));
  const merchant: Merchant = {
    seed: plan.seed,
    features,
    erp,
    baseCurrency: home.currency,
    zone: home.zone,
    entities,
    shops,
    locations: makeLocations(features, random.fork('locations')),
    variants: makeCatalogue(features, random.fork('catalogue')),
    customers: makeCustomers(countries, buyers, random.fork('customers')),
    companies: features.has('b2b') ? makeCompanies(home.code, random.fork('companies')) : [],
    invoicesAtFulfilment: features.has('invoice-at-fulfilment'),
    accounts: chartOfAccounts(erp),
    gateways,
    // From a week before, so that what is paid or posted around the edges has a rate.
    rates: makeRates(
      home.currency,
      // An ERP has rates of currencies that nobody buys in.
      [...new Set([home.currency, ...currencies, 'EUR', 'USD'])],
      addDays(from, -7),
      addDays(to, 7),
      random.fork('rates'),
    ),
    from,
    to,
    goLive,
    takenAt,
  };
  return { merchant, master: makeMaster(merchant) };
}
