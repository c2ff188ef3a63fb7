import { Random } from '../random.ts';
import type { StockLevel } from '../records/books.ts';
import type { Sale } from '../records/erp-image.ts';
import type { Location, Merchant, Variant } from '../records/merchant.ts';
import type { Instant, OrderLine } from '../records/order.ts';
import { committedUnits, reservedUnits } from './open-units.ts';

/** Keeps count of what left and came back, sale by sale. */
export interface StockBook {
  /** Counts a sale, after faults changed its image. */
  readonly add: (sale: Sale) => void;
  /** Stock of every item at every place at the end of the extract. */
  readonly levels: () => StockLevel[];
  /** Base units of an item that were at a place before the first sale. */
  readonly opening: (item: string, warehouse: string) => number;
}

/** Base units that moved or wait at one place: as the ERP has them, and as the orders say. */
interface Count {
  out: number;
  back: number;
  reserved: number;
  movedAt: Instant | null;
  trueOut: number;
  trueBack: number;
  committed: number;
  /** Shipped, but the shop does not know. */
  unpushed: number;
}

const minuteMs = 60_000;
const syncEveryMs = 15 * minuteMs;
const mostDrawn: Readonly<Record<Location['kind'], number>> = {
  warehouse: 400,
  'third-party': 150,
  store: 30,
};

/**
 * Opens the book of a merchant's stock. What is left in truth is drawn from the seed, and what there was at the
 * opening follows from it and the orders: no stock ever runs out, and faults move the ERP's side alone.
 */
export function openStockBook(merchant: Merchant): StockBook {
  const counts = new Map<string, Map<string, Count>>();
  const countOf = (item: string, warehouse: string): Count => {
    let places = counts.get(item);
    if (places === undefined) {
      places = new Map();
      counts.set(item, places);
    }
    let count = places.get(warehouse);
    if (count === undefined) {
      count = emptyCount();
      places.set(warehouse, count);
    }
    return count;
  };
  const opening = (variant: Variant, location: Location): number => {
    const count = countOf(variant.item, location.warehouse);
    return leftOf(merchant, variant, location, count) + count.trueOut - count.trueBack;
  };
  const stocked = merchant.variants.filter(({ kind }) => kind === 'product');
  return {
    add: (sale) => {
      countShopMoves(sale, countOf);
      countErpMoves(sale, countOf);
      for (const { item, warehouse, units } of committedUnits(sale)) {
        countOf(item, warehouse).committed += units;
      }
      for (const { item, warehouse, units } of reservedUnits(sale)) {
        countOf(item, warehouse).reserved += units;
      }
    },
    levels: () =>
      stocked.flatMap((variant) =>
        merchant.locations.map((location) => {
          const count = countOf(variant.item, location.warehouse);
          return levelOf(merchant, variant, location, count, opening(variant, location));
        }),
      ),
    opening: (item, warehouse) => {
      const variant = stocked.find((one) => one.item === item);
      const location = merchant.locations.find((one) => one.warehouse === warehouse);
      return variant === undefined || location === undefined ? 0 : opening(variant, location);
    },
  };
}

type CountOf = (item: string, warehouse: string) => Count;

function countShopMoves({ order, notPushed }: Sale, countOf: CountOf): void {
  const counted = (line: OrderLine, place: Location): { count: Count; factor: number } | null =>
    line.variant === null || line.giftCard
      ? null
      : { count: countOf(line.variant.item, place.warehouse), factor: line.variant.unitFactor };
  for (const { id, status, location, lines } of order.fulfilments) {
    if (status !== 'success') continue;
    for (const { line, quantity } of lines) {
      const found = counted(line, location);
      if (found === null) continue;
      found.count.trueOut += quantity * found.factor;
      if (notPushed.has(id)) found.count.unpushed += quantity * found.factor;
    }
  }
  const back = (line: OrderLine, place: Location, quantity: number) => {
    const found = counted(line, place);
    if (found !== null) found.count.trueBack += quantity * found.factor;
  };
  for (const { lines } of order.returns) {
    for (const { line, location, restocked } of lines) back(line, location, restocked);
  }
  for (const { returnId, lines } of order.refunds) {
    if (returnId !== null) continue;
    for (const { line, location, restockType, quantity } of lines) {
      if (restockType === 'return' && location !== null) back(line, location, quantity);
    }
  }
}

function countErpMoves({ erp }: Sale, countOf: CountOf): void {
  const moved = (count: Count, at: Instant) => {
    count.movedAt = count.movedAt === null ? at : Math.max(count.movedAt, at);
  };
  for (const { status, warehouse, at, lines } of erp.shipments) {
    if (status !== 'posted') continue;
    for (const { item, quantity, unitFactor } of lines) {
      const count = countOf(item, warehouse);
      count.out += quantity * unitFactor;
      moved(count, at);
    }
  }
  for (const { warehouse, at, lines } of erp.returns) {
    for (const { item, restocked, unitFactor } of lines) {
      const count = countOf(item, warehouse);
      count.back += restocked * unitFactor;
      if (restocked !== 0) moved(count, at);
    }
  }
}

/** Base units that are there in truth at the end; what waits to be shipped is among them. */
function leftOf(
  merchant: Merchant,
  { item, unitFactor }: Variant,
  { warehouse, kind }: Location,
  count: Count,
): number {
  const random = new Random(merchant.seed).fork(`stock ${item} ${warehouse}`);
  return random.between(0, mostDrawn[kind]) * unitFactor + count.committed - count.unpushed;
}

function levelOf(
  merchant: Merchant,
  variant: Variant,
  location: Location,
  count: Count,
  opening: number,
): StockLevel {
  const { item, sku, unitFactor } = variant;
  const random = new Random(merchant.seed).fork(`sync ${item} ${location.warehouse}`);
  const sync = Math.floor(merchant.takenAt / syncEveryMs);
  const left = leftOf(merchant, variant, location, count);
  const shopOnHand = Math.floor((left + count.unpushed) / unitFactor);
  const shopCommitted = Math.floor(count.committed / unitFactor);
  return {
    item,
    sku,
    location: location.name,
    warehouse: location.warehouse,
    onHand: opening - count.out + count.back,
    reserved: count.reserved,
    incoming: random.chance(0.15) ? random.between(1, 12) * 10 * unitFactor : 0,
    lastMovedAt: count.movedAt,
    syncedAt: sync * syncEveryMs - random.between(0, 120) * 1000,
    batch: `STK-${location.warehouse}-${sync}`,
    shopOnHand,
    shopCommitted,
    shopAvailable: shopOnHand - shopCommitted,
    sold: Math.floor((count.trueOut - count.unpushed + count.committed) / unitFactor),
  };
}

function emptyCount(): Count {
  return {
    out: 0,
    back: 0,
    reserved: 0,
    movedAt: null,
    trueOut: 0,
    trueBack: 0,
    committed: 0,
    unpushed: 0,
  };
}
