import type { ErpShipment, Sale } from '../../records/erp-image.ts';
import type { Fulfilment } from '../../records/order.ts';

/** Shipments that both sides know, with the fulfilment of the shop each stands for. */
export function sharedParcels({
  order,
  erp,
  notPushed,
}: Sale): readonly (readonly [Fulfilment, ErpShipment])[] {
  return order.fulfilments.flatMap((fulfilment) => {
    const shipment = erp.shipments.find(({ counterpart }) => counterpart === fulfilment.id);
    return shipment === undefined || notPushed.has(fulfilment.id) || fulfilment.status !== 'success'
      ? []
      : [[fulfilment, shipment] as const];
  });
}

/** Items of a shipment, each once. */
export function itemsOf({ lines }: ErpShipment): readonly string[] {
  return [...new Set(lines.map(({ item }) => item))];
}
