import { dayFromNumber, dayNumber } from '../../ground/days.ts';
import type { ListPrice, Master } from '../records/books.ts';
import { type AccountRole, accountRoles, type Merchant } from '../records/merchant.ts';
import { dayMs } from '../zone.ts';
import { accountNames } from './chart-of-accounts.ts';

/** Number of the ERP customer that walk-in buyers are booked on. */
export const walkInCustomer = 'WALK-IN';

const topics = [
  'orders/create',
  'orders/paid',
  'orders/updated',
  'orders/cancelled',
  'orders/fulfilled',
  'refunds/create',
];

/** The master data of both sides, in agreement. */
export function makeMaster(merchant: Merchant): Master {
  const madeAt = (dayNumber(merchant.from) - 30) * dayMs;
  const currency = merchant.shops[0]?.currency ?? merchant.baseCurrency;
  return {
    shopItems: merchant.variants.map((variant, at) => ({
      variant: variant.id,
      inventoryItem: variant.inventoryItem,
      productId: variant.productId,
      productTitle: variant.productTitle,
      title: variant.title,
      sku: variant.sku,
      barcode: variant.barcode,
      price: variant.price,
      compareAt: at % 7 === 3 ? (variant.price * 5n) / 4n : null,
      currency,
      bundle: variant.kind === 'bundle',
      status: 'active',
    })),
    erpItems: merchant.variants.map((variant) => ({
      item: variant.item,
      description:
        variant.title === 'Default Title' ? variant.productTitle : `${variant.productTitle} ${variant.title}`,
      barcode: variant.barcode,
      unit: 'PCS',
      price: variant.price,
      blocked: false,
      fallback: false,
      createdAt: madeAt,
      createdBy: 'stock-team',
      shop: { product: variant.productId, variant: variant.id, status: 'active' },
    })),
    listPrices: listPrices(merchant, madeAt),
    itemReferences: merchant.variants
      .filter((variant) => variant.item !== variant.sku || variant.unitFactor !== 1)
      .map((variant) => ({ sku: variant.sku, item: variant.item, factor: variant.unitFactor })),
    customers: [
      { number: walkInCustomer, email: '', country: merchant.shops[0]?.markets[0]?.country ?? '' },
      ...merchant.customers.map(({ number, email, country }) => ({ number, email, country })),
      ...merchant.companies.map(({ number, country }) => ({ number, email: '', country })),
    ],
    accounts: accountRoles.map((role: AccountRole) => ({
      number: merchant.accounts[role],
      name: accountNames[role],
      role,
    })),
    currencies: [...merchant.rates.keys()].filter((currency) => currency !== merchant.baseCurrency),
    rates: merchant.rates,
    subscriptions: merchant.shops.flatMap((shop, place) =>
      topics.map((topic, at) => ({
        shop: shop.code,
        id: String(1_300_000_000_000 + place * 100 + at),
        topic,
        endpoint: `https://connector.example.com/${shop.code}`,
        createdAt: madeAt + dayMs,
        apiVersion: '2026-07',
      })),
    ),
  };
}

/** Lists for the shop, for trade and for staff, all kept by people; some prices of the shop were others once. */
function listPrices({ variants, to }: Merchant, changedAt: number): ListPrice[] {
  const last = dayNumber(to);
  return variants.flatMap(({ item, price, kind }, at): ListPrice[] => {
    if (kind === 'gift-card') return [];
    const line = (
      list: string,
      asked: bigint,
      startsOn: string | null,
      endsOn: string | null,
    ): ListPrice => ({
      list,
      item,
      price: asked,
      startsOn,
      endsOn,
      changedAt,
      changedBy: 'pricing-team',
    });
    const lists = [
      line('TRADE', (price * 6n) / 10n, null, null),
      line('STAFF', (price * 8n) / 10n, null, null),
    ];
    if (at % 6 !== 2) return [line('SHOP', price, null, null), ...lists];
    const [before, since] = [dayFromNumber(last - 21), dayFromNumber(last - 20)];
    return [line('SHOP', (price * 17n) / 20n, null, before), line('SHOP', price, since, null), ...lists];
  });
}
