import type { AccountRole, Merchant } from '../../records/merchant.ts';
import type { Yaml } from '../text/yaml-text.ts';

/** What a profile says about a merchant whatever its ERP: books, locations, gateways. */
export function agreementOf(merchant: Merchant): { readonly [key: string]: Yaml } {
  return {
    books: {
      baseCurrency: merchant.baseCurrency,
      orderMoney: 'presentment',
      timeZone: merchant.zone,
      entities: merchant.entities.map(({ id, erpName }) => ({
        id,
        shops: merchant.entities.length === 1 ? merchant.shops.map(({ code }) => code) : [],
        erp: [erpName, id].filter((name, at, all) => all.indexOf(name) === at),
      })),
    },
    locations: Object.fromEntries(merchant.locations.map(({ name, warehouse }) => [name, warehouse])),
    gateways: Object.fromEntries(merchant.gateways.map(({ name, method }) => [name, method])),
  };
}

/** Name of an entity in the ERP; what is no entity of the merchant keeps its name. */
export function entityNames(merchant: Merchant): (entity: string) => string {
  const names = new Map(merchant.entities.map(({ id, erpName }) => [id, erpName]));
  return (entity) => names.get(entity) ?? entity;
}

const kindsByRole: Readonly<Partial<Record<AccountRole, string>>> = {
  revenue: 'item',
  freight: 'shipping',
  tip: 'tip',
  duty: 'duty',
  charge: 'fee',
  discount: 'discount',
  rounding: 'rounding',
  'gift-card': 'gift-card',
};

/** Kind of a line by the ledger account it is posted to. */
export function kindsByAccount(merchant: Merchant): Readonly<Record<string, string>> {
  const known = Object.entries(kindsByRole).map(([role, kind]) => [
    merchant.accounts[role as AccountRole],
    kind,
  ]);
  return { ...Object.fromEntries(known), '*': 'fee' };
}

/** What the reading of a chart of accounts calls the sandbox's roles. */
export const accountRoleNames: Readonly<Record<AccountRole, string>> = {
  revenue: 'revenue',
  receivable: 'receivable',
  tax: 'tax',
  'channel-tax': 'tax',
  'gift-card': 'liability',
  clearing: 'clearing',
  bank: 'bank',
  fee: 'fee',
  freight: 'freight',
  tip: 'tip',
  duty: 'duty',
  charge: 'other',
  discount: 'discount',
  rounding: 'rounding',
  refund: 'refund',
  dispute: 'other',
  inventory: 'inventory',
  cost: 'other',
  fallback: 'other',
  fx: 'other',
};
