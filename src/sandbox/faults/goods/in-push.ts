import type { ErpShipment, Sale } from '../../records/erp-image.ts';
import type { Fulfilment } from '../../records/order.ts';
import type { Fault, FaultScope } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { itemsOf, sharedParcels } from './parcels.ts';

interface PushFault {
  readonly id: string;
  readonly needs: Fault['needs'];
  /** Parcels of a sale that the shop never hears of. */
  readonly lost: (
    parcels: readonly (readonly [Fulfilment, ErpShipment])[],
    sale: Sale,
    scope: FaultScope,
  ) => readonly (readonly [Fulfilment, ErpShipment])[];
  /** What the ERP stores in place of the shop's id; nothing when missing. */
  readonly mark?: string;
  /** What else it does to the lost shipments of a sale. */
  readonly alter?: (shipments: readonly ErpShipment[], sale: Sale) => void;
}

/** A fault by which shipments of the ERP never arrive in the shop. */
export function inPush({ id, needs, lost, mark, alter }: PushFault): Fault {
  return {
    id,
    needs,
    plant: (scope) => ({
      sale: (sale) => {
        const { order, notPushed } = sale;
        if (!isThere(scope, order.createdAt) || order.source === 'pos' || order.cancelledAt !== null) return;
        if (order.returns.length > 0 || order.refunds.some(({ lines }) => lines.length > 0)) return;
        // Two parcels of one item are one quantity that differs.
        const skus = new Set<string>();
        const parcels = lost(sharedParcels(sale), sale, scope);
        for (const [fulfilment, shipment] of parcels) {
          notPushed.add(fulfilment.id);
          shipment.counterpart = mark ?? '';
          for (const sku of itemsOf(shipment)) skus.add(sku);
        }
        if (parcels.length > 0)
          alter?.(
            parcels.map(([, shipment]) => shipment),
            sale,
          );
        for (const sku of skus)
          scope.expect({
            kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
            order: order.name,
            sku,
          });
      },
    }),
  };
}
