import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { forgetShipments } from './forget-shipments.ts';
import { itemsOf, sharedParcels } from './parcels.ts';

const dayMs = 86_400_000;

/** Only the parcel that completes an order is heard of: what left before leaves the ERP with it, or not at all. */
export const partialFulfilmentsArriveInOneLump: Fault = {
  id: 'partial-fulfilments-arrive-in-one-lump',
  needs: ['split-shipments'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || order.cancelledAt !== null) return;
      const parcels = sharedParcels(sale);
      if (parcels.length === 0 || parcels.length !== erp.shipments.length) return;
      if (order.fulfilmentStatus === 'partially_fulfilled') {
        if (order.returns.length > 0 || order.refunds.length > 0) return;
        const skus = new Set(parcels.flatMap(([, shipment]) => itemsOf(shipment)));
        forgetShipments(sale);
        for (const sku of skus)
          scope.expect({ kinds: ['fulfilment-missing-in-erp'], order: order.name, sku });
        return;
      }
      const last = parcels.reduce((latest, one) => (one[1].at > latest[1].at ? one : latest))[1];
      const { at, createdAt, number } = last;
      if (parcels.every(([fulfilment]) => at - fulfilment.at < 3 * dayMs)) return;
      for (const [, shipment] of parcels) Object.assign(shipment, { at, createdAt, number });
      scope.expect({ kinds: ['fulfilment-late-in-erp'], order: order.name });
    },
  }),
};
