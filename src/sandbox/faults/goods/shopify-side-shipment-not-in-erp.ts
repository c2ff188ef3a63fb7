import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { forgetShipments } from './forget-shipments.ts';
import { itemsOf, sharedParcels } from './parcels.ts';

/** What is shipped in the shop changes a header of the ERP only: nothing is issued there. */
export const shopifySideShipmentNotInErp: Fault = {
  id: 'shopify-side-shipment-not-in-erp',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (!isThere(scope, order.createdAt) || order.cancelledAt !== null || order.source === 'pos') return;
      if (order.returns.length > 0 || order.refunds.length > 0 || !scope.random.chance(0.2)) return;
      const parcels = sharedParcels(sale);
      if (parcels.length === 0 || parcels.length !== erp.shipments.length) return;
      forgetShipments(sale);
      const skus = new Set(parcels.flatMap(([, shipment]) => itemsOf(shipment)));
      for (const sku of skus) scope.expect({ kinds: ['fulfilment-missing-in-erp'], order: order.name, sku });
    },
  }),
};
