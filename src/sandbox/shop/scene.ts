import type { Random } from '../random.ts';
import type { CompanyLocation, Customer, Location, Merchant } from '../records/merchant.ts';
import type { Instant } from '../records/order.ts';
import type { Catalogue } from './catalogue.ts';
import type { Exchange } from './exchange.ts';
import type { Ids } from './ids.ts';
import type { Quotas } from './quotas.ts';

/** What situations may use while they work on an order. */
export interface Scene {
  readonly merchant: Merchant;
  /** Numbers of this order alone. */
  random: Random;
  readonly ids: Ids;
  readonly quotas: Quotas;
  readonly exchange: Exchange;
  readonly catalogue: Catalogue;
  readonly warehouses: readonly Location[];
  readonly stores: readonly Location[];
  readonly customersOf: ReadonlyMap<string, readonly Customer[]>;
  readonly companies: readonly CompanyLocation[];
  /** Nothing happens after it. */
  readonly end: Instant;
  /** How common rare situations are: all are seen in a small world, and a large one stays believable. */
  readonly often: number;
}
