import type { Fault } from '../fault.ts';
import { bundleParentAndComponentsBothCounted } from './bundle-parent-and-components-both-counted.ts';
import { bundleParentFailsWholeBatch } from './bundle-parent-fails-whole-batch.ts';
import { cancelledFulfilmentStillDelivered } from './cancelled-fulfilment-still-delivered.ts';
import { committedDeductedTwice } from './committed-deducted-twice.ts';
import { defaultWarehouseForAllLines } from './default-warehouse-for-all-lines.ts';
import { deltaPushNeverSeedsExistingItems } from './delta-push-never-seeds-existing-items.ts';
import { duplicateItemLinesCannotBeFulfilled } from './duplicate-item-lines-cannot-be-fulfilled.ts';
import { duplicateSkuTwoVariants } from './duplicate-sku-two-variants.ts';
import { failedPushParkedForever } from './failed-push-parked-forever.ts';
import { lineSplitOverTwoLocations } from './line-split-over-two-locations.ts';
import { oneSyncStampForManyWarehouses } from './one-sync-stamp-for-many-warehouses.ts';
import { openOrderReservationNotDeducted } from './open-order-reservation-not-deducted.ts';
import { partialShipmentFullInvoice } from './partial-shipment-full-invoice.ts';
import { shopifySideShipmentNotInErp } from './shopify-side-shipment-not-in-erp.ts';
import { unmappedSkuToDummyItem } from './unmapped-sku-to-dummy-item.ts';
import { variantSkuIgnoredCreatesDuplicates } from './variant-sku-ignored-creates-duplicates.ts';

/** Failure modes of goods: shipments, stock, items and their SKUs. */
export const goodsFaults: readonly Fault[] = [
  bundleParentAndComponentsBothCounted,
  bundleParentFailsWholeBatch,
  cancelledFulfilmentStillDelivered,
  committedDeductedTwice,
  defaultWarehouseForAllLines,
  deltaPushNeverSeedsExistingItems,
  duplicateItemLinesCannotBeFulfilled,
  duplicateSkuTwoVariants,
  failedPushParkedForever,
  lineSplitOverTwoLocations,
  oneSyncStampForManyWarehouses,
  openOrderReservationNotDeducted,
  partialShipmentFullInvoice,
  shopifySideShipmentNotInErp,
  unmappedSkuToDummyItem,
  variantSkuIgnoredCreatesDuplicates,
];
