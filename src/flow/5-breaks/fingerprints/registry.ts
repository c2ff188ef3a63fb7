import type { Fingerprint } from './fingerprint.ts';
import { additionalFeesOmitted } from './library/amounts/additional-fees-omitted.ts';
import { digitTransposition } from './library/amounts/digit-transposition.ts';
import { discountAppliedOnGrandTotal } from './library/amounts/discount-applied-on-grand-total.ts';
import { discountShareKeptAfterQuantityEdit } from './library/amounts/discount-share-kept-after-quantity-edit.ts';
import { editTopicNotSubscribed } from './library/amounts/edit-topic-not-subscribed.ts';
import { giftCardRedemptionAsDiscount } from './library/amounts/gift-card-redemption-as-discount.ts';
import { giftCardRedemptionNotDrawnFromLiability } from './library/amounts/gift-card-redemption-not-drawn-from-liability.ts';
import { giftCardSaleBookedAsRevenue } from './library/amounts/gift-card-sale-booked-as-revenue.ts';
import { marketplaceCollectedTaxBookedAsOwn } from './library/amounts/marketplace-collected-tax-booked-as-own.ts';
import { priceIncludesTaxFlagMismatch } from './library/amounts/price-includes-tax-flag-mismatch.ts';
import { priceOrDiscountEditUndetected } from './library/amounts/price-or-discount-edit-undetected.ts';
import { removeAndReaddDuplicatesLine } from './library/amounts/remove-and-readd-duplicates-line.ts';
import { residualDiscountInWrongCurrency } from './library/amounts/residual-discount-in-wrong-currency.ts';
import { shippingTaxLost } from './library/amounts/shipping-tax-lost.ts';
import { taxExemptCustomerTaxed } from './library/amounts/tax-exempt-customer-taxed.ts';
import { taxInclusiveFreightOverstated } from './library/amounts/tax-inclusive-freight-overstated.ts';
import { taxInclusiveOneCent } from './library/amounts/tax-inclusive-one-cent.ts';
import { tipLineDropped } from './library/amounts/tip-line-dropped.ts';
import { ackThenFailNoRetry } from './library/flow/ack-then-fail-no-retry.ts';
import { archivedOrderNeverImported } from './library/flow/archived-order-never-imported.ts';
import { backfillOpenOrdersOnly } from './library/flow/backfill-open-orders-only.ts';
import { cancelEventArrivesFirst } from './library/flow/cancel-event-arrives-first.ts';
import { checkThenInsertRace } from './library/flow/check-then-insert-race.ts';
import { mappedVariantDeletedByStaleTimestamp } from './library/flow/mapped-variant-deleted-by-stale-timestamp.ts';
import { missingGlMappingBlocksOrder } from './library/flow/missing-gl-mapping-blocks-order.ts';
import { orderWithoutCustomerRejected } from './library/flow/order-without-customer-rejected.ts';
import { paidEventBeforeCreateEvent } from './library/flow/paid-event-before-create-event.ts';
import { rateLimitUnderwait } from './library/flow/rate-limit-underwait.ts';
import { roundingAdjustmentSuppressesInvoice } from './library/flow/rounding-adjustment-suppresses-invoice.ts';
import { statusFilterRace } from './library/flow/status-filter-race.ts';
import { subscriptionRemovedAfterFailures } from './library/flow/subscription-removed-after-failures.ts';
import { twoConnectorsLiveAtCutover } from './library/flow/two-connectors-live-at-cutover.ts';
import { unmappedTaxTitleBlocksOrder } from './library/flow/unmapped-tax-title-blocks-order.ts';
import { watermarkTimezoneShift } from './library/flow/watermark-timezone-shift.ts';
import { webhookDeliveredTwice } from './library/flow/webhook-delivered-twice.ts';
import { bundleParentAndComponentsBothCounted } from './library/goods/bundle-parent-and-components-both-counted.ts';
import { bundleParentFailsWholeBatch } from './library/goods/bundle-parent-fails-whole-batch.ts';
import { cancelledFulfilmentStillDelivered } from './library/goods/cancelled-fulfilment-still-delivered.ts';
import { committedDeductedTwice } from './library/goods/committed-deducted-twice.ts';
import { defaultWarehouseForAllLines } from './library/goods/default-warehouse-for-all-lines.ts';
import { deltaPushNeverSeedsExistingItems } from './library/goods/delta-push-never-seeds-existing-items.ts';
import { duplicateItemLinesCannotBeFulfilled } from './library/goods/duplicate-item-lines-cannot-be-fulfilled.ts';
import { duplicateSkuTwoVariants } from './library/goods/duplicate-sku-two-variants.ts';
import { failedPushParkedForever } from './library/goods/failed-push-parked-forever.ts';
import { lineSplitOverTwoLocations } from './library/goods/line-split-over-two-locations.ts';
import { oneSyncStampForManyWarehouses } from './library/goods/one-sync-stamp-for-many-warehouses.ts';
import { openOrderReservationNotDeducted } from './library/goods/open-order-reservation-not-deducted.ts';
import { partialShipmentFullInvoice } from './library/goods/partial-shipment-full-invoice.ts';
import { shopifySideShipmentNotInErp } from './library/goods/shopify-side-shipment-not-in-erp.ts';
import { unmappedSkuToDummyItem } from './library/goods/unmapped-sku-to-dummy-item.ts';
import { variantSkuIgnoredCreatesDuplicates } from './library/goods/variant-sku-ignored-creates-duplicates.ts';
import { cancelAfterInvoiceOnlyChangesALabel } from './library/refunds/cancel-after-invoice-only-changes-a-label.ts';
import { cancelRestockRefundBooksLedgerOnly } from './library/refunds/cancel-restock-refund-books-ledger-only.ts';
import { creditMemoLineCollision } from './library/refunds/credit-memo-line-collision.ts';
import { deletingOneRefundWipesAllLines } from './library/refunds/deleting-one-refund-wipes-all-lines.ts';
import { exchangeItemCountedTwice } from './library/refunds/exchange-item-counted-twice.ts';
import { pendingRefundMakesZeroCreditMemo } from './library/refunds/pending-refund-makes-zero-credit-memo.ts';
import { preImportRefundDoubleCounted } from './library/refunds/pre-import-refund-double-counted.ts';
import { refundAmountOnlyNoLines } from './library/refunds/refund-amount-only-no-lines.ts';
import { refundFlowAbsent } from './library/refunds/refund-flow-absent.ts';
import { refundImportedButLeftUnposted } from './library/refunds/refund-imported-but-left-unposted.ts';
import { refundLineKeyedByOrderLine } from './library/refunds/refund-line-keyed-by-order-line.ts';
import { refundShippingOnly } from './library/refunds/refund-shipping-only.ts';
import { restockWithoutRefundMissed } from './library/refunds/restock-without-refund-missed.ts';
import { returnFeeAsUnexplainedBalance } from './library/refunds/return-fee-as-unexplained-balance.ts';
import { returnsNotSyncedWhenErpShips } from './library/refunds/returns-not-synced-when-erp-ships.ts';
import { upsellExchangeHidesAmountDue } from './library/refunds/upsell-exchange-hides-amount-due.ts';

/** Every fingerprint, sorted by id. */
export const fingerprints: readonly Fingerprint[] = [
  ackThenFailNoRetry,
  additionalFeesOmitted,
  archivedOrderNeverImported,
  backfillOpenOrdersOnly,
  bundleParentAndComponentsBothCounted,
  bundleParentFailsWholeBatch,
  cancelAfterInvoiceOnlyChangesALabel,
  cancelEventArrivesFirst,
  cancelRestockRefundBooksLedgerOnly,
  cancelledFulfilmentStillDelivered,
  checkThenInsertRace,
  committedDeductedTwice,
  creditMemoLineCollision,
  defaultWarehouseForAllLines,
  deletingOneRefundWipesAllLines,
  deltaPushNeverSeedsExistingItems,
  digitTransposition,
  discountAppliedOnGrandTotal,
  discountShareKeptAfterQuantityEdit,
  duplicateItemLinesCannotBeFulfilled,
  duplicateSkuTwoVariants,
  editTopicNotSubscribed,
  exchangeItemCountedTwice,
  failedPushParkedForever,
  giftCardRedemptionAsDiscount,
  giftCardRedemptionNotDrawnFromLiability,
  giftCardSaleBookedAsRevenue,
  lineSplitOverTwoLocations,
  mappedVariantDeletedByStaleTimestamp,
  marketplaceCollectedTaxBookedAsOwn,
  missingGlMappingBlocksOrder,
  oneSyncStampForManyWarehouses,
  openOrderReservationNotDeducted,
  orderWithoutCustomerRejected,
  paidEventBeforeCreateEvent,
  partialShipmentFullInvoice,
  pendingRefundMakesZeroCreditMemo,
  preImportRefundDoubleCounted,
  priceIncludesTaxFlagMismatch,
  priceOrDiscountEditUndetected,
  rateLimitUnderwait,
  refundAmountOnlyNoLines,
  refundFlowAbsent,
  refundImportedButLeftUnposted,
  refundLineKeyedByOrderLine,
  refundShippingOnly,
  removeAndReaddDuplicatesLine,
  residualDiscountInWrongCurrency,
  restockWithoutRefundMissed,
  returnFeeAsUnexplainedBalance,
  returnsNotSyncedWhenErpShips,
  roundingAdjustmentSuppressesInvoice,
  shippingTaxLost,
  shopifySideShipmentNotInErp,
  statusFilterRace,
  subscriptionRemovedAfterFailures,
  taxExemptCustomerTaxed,
  taxInclusiveFreightOverstated,
  taxInclusiveOneCent,
  tipLineDropped,
  twoConnectorsLiveAtCutover,
  unmappedSkuToDummyItem,
  unmappedTaxTitleBlocksOrder,
  upsellExchangeHidesAmountDue,
  variantSkuIgnoredCreatesDuplicates,
  watermarkTimezoneShift,
  webhookDeliveredTwice,
];
