import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { itemsOf } from './parcels.ts';

/** A parcel that was called back in the shop stays delivered in the ERP. */
export const cancelledFulfilmentStillDelivered: Fault = {
  id: 'cancelled-fulfilment-still-delivered',
  needs: ['split-shipments'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (!isThere(scope, order.createdAt)) return;
      const skus = new Set<string>();
      for (const shipment of erp.shipments) {
        if (shipment.status !== 'cancelled') continue;
        shipment.status = 'posted';
        for (const sku of itemsOf(shipment)) skus.add(sku);
      }
      for (const sku of skus)
        scope.expect({
          kinds: ['fulfilment-quantity-differs', 'fulfilment-missing-in-shop'],
          order: order.name,
          sku,
        });
    },
  }),
};
