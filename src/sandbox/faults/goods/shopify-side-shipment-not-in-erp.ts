import { unissuedParcels } from './unissued-parcels.ts';

/** What is shipped in the shop changes a header of the ERP only: nothing is issued there. */
export const shopifySideShipmentNotInErp = unissuedParcels('shopify-side-shipment-not-in-erp');
