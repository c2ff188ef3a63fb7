import { inPush } from './in-push.ts';

/** One shipment of the ERP leaves from two warehouses: the call that tells of it is refused as a whole. */
export const multiLocationShipmentRejected = inPush({
  id: 'multi-location-shipment-rejected',
  needs: ['split-shipments'],
  lost: (parcels) => (new Set(parcels.map(([, { warehouse }]) => warehouse)).size > 1 ? parcels : []),
  alter: (shipments) => {
    for (const shipment of shipments) shipment.number = shipments[0]?.number ?? shipment.number;
  },
});
