import type { Fault } from '../fault.ts';
import { orderEntry } from '../flow/log-entry.ts';
import { isThere } from '../is-there.ts';
import { forgetShipments } from './forget-shipments.ts';
import { itemsOf, sharedParcels } from './parcels.ts';

/** A fulfilment comes before its order: the job does nothing, and logs success. */
export const successLoggedNothingPosted: Fault = {
  id: 'success-logged-nothing-posted',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || order.cancelledAt !== null || order.source === 'pos') return;
      if (order.returns.length > 0 || order.refunds.length > 0 || !scope.random.chance(0.2)) return;
      const parcels = sharedParcels(sale);
      if (parcels.length === 0 || parcels.length !== erp.shipments.length) return;
      forgetShipments(sale);
      for (const [{ at }] of parcels)
        erp.log.push(
          orderEntry(sale, {
            at: at + 120_000,
            topic: 'orders/fulfilled',
            status: 'success',
            message: `Fulfillment of ${order.name} processed`,
          }),
        );
      const skus = new Set(parcels.flatMap(([, shipment]) => itemsOf(shipment)));
      for (const sku of skus) scope.expect({ kinds: ['fulfilment-missing-in-erp'], order: order.name, sku });
    },
  }),
};
