import type { Fault } from '../fault.ts';
import { bundleParentAndComponentsBothCounted } from './bundle-parent-and-components-both-counted.ts';
import { bundleParentFailsWholeBatch } from './bundle-parent-fails-whole-batch.ts';
import { cancelledFulfilmentStillDelivered } from './cancelled-fulfilment-still-delivered.ts';
import { committedDeductedTwice } from './committed-deducted-twice.ts';
import { concurrentUpdateBatchSkipped } from './concurrent-update-batch-skipped.ts';
import { defaultWarehouseForAllLines } from './default-warehouse-for-all-lines.ts';
import { deletedVariantMarkedSynced } from './deleted-variant-marked-synced.ts';
import { deltaPushNeverSeedsExistingItems } from './delta-push-never-seeds-existing-items.ts';
import { duplicateItemLinesCannotBeFulfilled } from './duplicate-item-lines-cannot-be-fulfilled.ts';
import { duplicateSkuTwoVariants } from './duplicate-sku-two-variants.ts';
import { failedPushParkedForever } from './failed-push-parked-forever.ts';
import { fractionalStockTruncated } from './fractional-stock-truncated.ts';
import { fulfilmentRequestNotAccepted } from './fulfilment-request-not-accepted.ts';
import { futureReceiptsPushedAsStock } from './future-receipts-pushed-as-stock.ts';
import { lineSplitOverTwoLocations } from './line-split-over-two-locations.ts';
import { multiLocationShipmentRejected } from './multi-location-shipment-rejected.ts';
import { negativeStockClamped } from './negative-stock-clamped.ts';
import { oneSyncStampForManyWarehouses } from './one-sync-stamp-for-many-warehouses.ts';
import { openOrderReservationNotDeducted } from './open-order-reservation-not-deducted.ts';
import { partialFulfilmentsArriveInOneLump } from './partial-fulfilments-arrive-in-one-lump.ts';
import { partialShipmentFullInvoice } from './partial-shipment-full-invoice.ts';
import { posInvoiceUnpostedKeepsStock } from './pos-invoice-unposted-keeps-stock.ts';
import { shipmentLineKeyLostByRekeying } from './shipment-line-key-lost-by-rekeying.ts';
import { shopifySideShipmentNotInErp } from './shopify-side-shipment-not-in-erp.ts';
import { stockInWrongUnit } from './stock-in-wrong-unit.ts';
import { successLoggedNothingPosted } from './success-logged-nothing-posted.ts';
import { thirdPartyFulfilmentAttempted } from './third-party-fulfilment-attempted.ts';
import { unmappedSkuToDummyItem } from './unmapped-sku-to-dummy-item.ts';
import { variantSkuIgnoredCreatesDuplicates } from './variant-sku-ignored-creates-duplicates.ts';

/** Failure modes of goods: shipments, stock, items and their SKUs. */
export const goodsFaults: readonly Fault[] = [
  bundleParentAndComponentsBothCounted,
  bundleParentFailsWholeBatch,
  cancelledFulfilmentStillDelivered,
  committedDeductedTwice,
  concurrentUpdateBatchSkipped,
  defaultWarehouseForAllLines,
  deletedVariantMarkedSynced,
  deltaPushNeverSeedsExistingItems,
  duplicateItemLinesCannotBeFulfilled,
  duplicateSkuTwoVariants,
  failedPushParkedForever,
  fractionalStockTruncated,
  fulfilmentRequestNotAccepted,
  futureReceiptsPushedAsStock,
  lineSplitOverTwoLocations,
  multiLocationShipmentRejected,
  negativeStockClamped,
  oneSyncStampForManyWarehouses,
  openOrderReservationNotDeducted,
  partialFulfilmentsArriveInOneLump,
  partialShipmentFullInvoice,
  posInvoiceUnpostedKeepsStock,
  shipmentLineKeyLostByRekeying,
  shopifySideShipmentNotInErp,
  stockInWrongUnit,
  successLoggedNothingPosted,
  thirdPartyFulfilmentAttempted,
  unmappedSkuToDummyItem,
  variantSkuIgnoredCreatesDuplicates,
];
