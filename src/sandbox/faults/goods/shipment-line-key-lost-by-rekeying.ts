import { inPush } from './in-push.ts';

/** The warehouse types a line anew: it has no id of the shop, and its shipment is not sent. */
export const shipmentLineKeyLostByRekeying = inPush({
  id: 'shipment-line-key-lost-by-rekeying',
  needs: [],
  lost: (parcels, _, { random }) => parcels.filter(() => random.chance(0.15)),
  alter: (shipments) => {
    for (const { lines } of shipments) for (const line of lines) line.shopLine = null;
  },
});
