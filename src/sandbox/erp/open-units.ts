import type { Sale } from '../records/erp-image.ts';
import { reachesErp } from './bill-plan.ts';
import { placesOf } from './sold-parts.ts';

/** Units of an item that wait to be shipped from a warehouse, in base units. */
export interface OpenUnits {
  readonly item: string;
  readonly warehouse: string;
  readonly units: number;
}

/** What is to ship of one line, by warehouse, in units of the line. */
interface Demand {
  readonly item: string;
  readonly factor: number;
  readonly byWarehouse: Map<string, number>;
}

/** What the shop holds for an order; an order that is not paid and not on terms holds nothing yet. */
export function committedUnits({ order, notPushed }: Sale): readonly OpenUnits[] {
  if (!reachesErp(order) || order.cancelledAt !== null) return [];
  if (order.fulfilmentStatus === 'fulfilled' && notPushed.size === 0) return [];
  const demands = new Map<string, Demand>();
  for (const line of order.lines) {
    if (line.variant === null || line.giftCard) continue;
    const { item, unitFactor } = line.variant;
    for (const { location, quantity } of placesOf(line)) {
      if (location !== null) demand(demands, line.id, item, unitFactor, location.warehouse, quantity);
    }
  }
  for (const { id, status, location, lines } of order.fulfilments) {
    if (status !== 'success' || notPushed.has(id)) continue;
    for (const { line, quantity } of lines) settle(demands.get(line.id), location.warehouse, quantity);
  }
  for (const { line, quantity } of cancelledLines(order.refunds)) {
    settle(demands.get(line.id), null, quantity);
  }
  return openOf(demands);
}

/** What the ERP reserves for a sale: the open units of its sales orders. */
export function reservedUnits({ order, erp }: Sale): readonly OpenUnits[] {
  const orders = erp.documents.filter(
    ({ type, status, fulfilmentStatus }) =>
      type === 'sales-order' &&
      status !== 'cancelled' &&
      fulfilmentStatus !== 'fulfilled' &&
      // The ERP heard of the cancellation where it closed the sales order.
      (order.cancelledAt === null || status === 'open'),
  );
  if (orders.length === 0) return [];
  const demands = new Map<string, Demand>();
  for (const { lines } of orders) {
    for (const { item, kind, shopLine, unitFactor, warehouse, quantity } of lines) {
      if (item === null || kind !== 'item' || warehouse === null) continue;
      demand(demands, shopLine ?? item, item, unitFactor, warehouse, quantity);
    }
  }
  for (const { status, warehouse, lines } of erp.shipments) {
    if (status !== 'posted') continue;
    for (const { item, shopLine, quantity } of lines) {
      settle(demands.get(shopLine ?? item) ?? demands.get(item), warehouse, quantity);
    }
  }
  const credited = new Set(erp.documents.map(({ refundId }) => refundId));
  for (const { line, quantity } of cancelledLines(order.refunds.filter(({ id }) => credited.has(id)))) {
    settle(demands.get(line.id) ?? demands.get(line.variant?.item ?? ''), null, quantity);
  }
  return openOf(demands);
}

function cancelledLines(refunds: Sale['order']['refunds']): Sale['order']['refunds'][number]['lines'] {
  return refunds.flatMap(({ lines }) => lines.filter(({ restockType }) => restockType === 'cancel'));
}

function demand(
  demands: Map<string, Demand>,
  key: string,
  item: string,
  factor: number,
  warehouse: string,
  quantity: number,
): void {
  let found = demands.get(key);
  if (found === undefined) {
    found = { item, factor, byWarehouse: new Map() };
    demands.set(key, found);
  }
  found.byWarehouse.set(warehouse, (found.byWarehouse.get(warehouse) ?? 0) + quantity);
}

/** Takes units off, first where they left, then wherever the line still waits. */
function settle(found: Demand | undefined, warehouse: string | null, quantity: number): void {
  if (found === undefined) return;
  const places = [...found.byWarehouse.keys()].sort(
    (a, b) => Number(b === warehouse) - Number(a === warehouse),
  );
  let left = quantity;
  for (const place of places) {
    const here = found.byWarehouse.get(place) ?? 0;
    const taken = Math.min(left, here);
    found.byWarehouse.set(place, here - taken);
    left -= taken;
  }
}

function openOf(demands: ReadonlyMap<string, Demand>): readonly OpenUnits[] {
  return [...demands.values()].flatMap(({ item, factor, byWarehouse }) =>
    [...byWarehouse]
      .filter(([, quantity]) => quantity > 0)
      .map(([warehouse, quantity]) => ({ item, warehouse, units: quantity * factor })),
  );
}
