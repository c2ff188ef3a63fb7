import type { ErpReturnReceipt, ErpShipment } from '../records/erp-image.ts';
import type { Location } from '../records/merchant.ts';
import type { Instant, OrderLine } from '../records/order.ts';
import type { Booking } from './booking.ts';

/** A shipment for each fulfilment with goods, cancelled ones too. */
export function shipmentsOf(booking: Booking): ErpShipment[] {
  const { order } = booking;
  const shipments: ErpShipment[] = [];
  for (const fulfilment of order.fulfilments) {
    const lines = fulfilment.lines.flatMap(({ line, quantity }) => {
      const stocked = stockedItem(line);
      return stocked === null ? [] : [{ ...stocked, shopLine: line.id, quantity }];
    });
    if (lines.length === 0) continue;
    const { createdAt } = booking.made(fulfilment.at);
    shipments.push({
      number: booking.number('shipment', createdAt),
      reference: order.name,
      counterpart: fulfilment.id,
      warehouse: fulfilment.location.warehouse,
      at: fulfilment.at,
      createdAt,
      status: fulfilment.status === 'success' ? 'posted' : 'cancelled',
      lines,
    });
  }
  return shipments;
}

/** A receipt for each place to which goods of a return, or of a refund without one, came back. */
export function returnReceiptsOf(booking: Booking): ErpReturnReceipt[] {
  const { order } = booking;
  const receipts: ErpReturnReceipt[] = [];
  for (const { id, at, lines, status } of order.returns) {
    if (status === 'called-off') continue;
    receipts.push(...receiptsOf(booking, id, at, lines));
  }
  for (const { id, at, lines, returnId } of order.refunds) {
    if (returnId !== null) continue;
    const back = lines.flatMap(({ line, quantity, restockType, location }) =>
      restockType === 'return' && location !== null
        ? [{ line, quantity, restocked: quantity, location }]
        : [],
    );
    receipts.push(...receiptsOf(booking, id, at, back));
  }
  return receipts;
}

interface Returned {
  readonly line: OrderLine;
  readonly quantity: number;
  readonly restocked: number;
  readonly location: Location;
}

function receiptsOf(
  booking: Booking,
  externalId: string,
  at: Instant,
  returned: readonly Returned[],
): ErpReturnReceipt[] {
  const byPlace = new Map<string, ErpReturnReceipt>();
  for (const { line, quantity, restocked, location } of returned) {
    const stocked = stockedItem(line);
    if (stocked === null) continue;
    let receipt = byPlace.get(location.warehouse);
    if (receipt === undefined) {
      receipt = {
        number: booking.number('return-receipt', booking.made(at).createdAt),
        reference: booking.order.name,
        externalId,
        at,
        warehouse: location.warehouse,
        lines: [],
      };
      byPlace.set(location.warehouse, receipt);
    }
    receipt.lines.push({ ...stocked, shopLine: line.id, quantity, restocked });
  }
  return [...byPlace.values()];
}

/** Item of a line that has stock; null for gift cards and custom sales. */
export function stockedItem({ variant, giftCard }: OrderLine): { item: string; unitFactor: number } | null {
  return variant === null || giftCard ? null : { item: variant.item, unitFactor: variant.unitFactor };
}
