import { orderEntry } from '../flow/log-entry.ts';
import { unissuedParcels } from './unissued-parcels.ts';

/** A fulfilment comes before its order: the job does nothing, and logs success. */
export const successLoggedNothingPosted = unissuedParcels(
  'success-logged-nothing-posted',
  (sale, parcels) => {
    for (const [{ at }] of parcels)
      sale.erp.log.push(
        orderEntry(sale, {
          at: at + 120_000,
          topic: 'orders/fulfilled',
          status: 'success',
          message: `Fulfillment of ${sale.order.name} processed`,
        }),
      );
  },
);
