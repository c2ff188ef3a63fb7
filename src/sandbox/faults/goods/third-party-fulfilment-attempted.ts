import { orderEntry } from '../flow/log-entry.ts';
import { inPush } from './in-push.ts';

/** The ERP tells of lines that a third party ships: the call is refused, and its own parcels are not told either. */
export const thirdPartyFulfilmentAttempted = inPush({
  id: 'third-party-fulfilment-attempted',
  needs: ['split-shipments'],
  lost: (parcels) => {
    const own = parcels.filter(([{ location }]) => location.kind !== 'third-party');
    return own.length === parcels.length ? [] : own;
  },
  alter: (shipments, sale) => {
    for (const { number, createdAt } of shipments)
      sale.erp.log.push(
        orderEntry(sale, {
          at: createdAt + 60_000,
          topic: 'fulfillments/create',
          status: 'error',
          message: `Shipment ${number}: lines are assigned to another fulfillment service`,
          document: number,
        }),
      );
  },
});
