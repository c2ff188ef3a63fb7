import type { ErpShipment, Sale } from '../../records/erp-image.ts';
import type { Fulfilment } from '../../records/order.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { forgetShipments } from './forget-shipments.ts';
import { itemsOf, sharedParcels } from './parcels.ts';

/** A fault by which the goods of some orders leave the shop and are never issued in the ERP; `told` adds what the log says. */
export function unissuedParcels(
  id: string,
  told: (sale: Sale, parcels: readonly (readonly [Fulfilment, ErpShipment])[]) => void = () => {},
): Fault {
  return {
    id,
    needs: [],
    plant: (scope) => ({
      sale: (sale) => {
        const { order, erp } = sale;
        if (!isThere(scope, order.createdAt) || order.cancelledAt !== null || order.source === 'pos') return;
        if (order.returns.length > 0 || order.refunds.length > 0 || !scope.random.chance(0.2)) return;
        const parcels = sharedParcels(sale);
        if (parcels.length === 0 || parcels.length !== erp.shipments.length) return;
        forgetShipments(sale);
        told(sale, parcels);
        const skus = new Set(parcels.flatMap(([, shipment]) => itemsOf(shipment)));
        for (const sku of skus)
          scope.expect({ kinds: ['fulfilment-missing-in-erp'], order: order.name, sku });
      },
    }),
  };
}
