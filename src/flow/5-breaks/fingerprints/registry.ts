import type { Fingerprint } from './fingerprint.ts';
import { additionalFeesOmitted } from './library/amounts/additional-fees-omitted.ts';
import { bundleParentIdentityLost } from './library/amounts/bundle-parent-identity-lost.ts';
import { consolidatedTaxLosesItemDetail } from './library/amounts/consolidated-tax-loses-item-detail.ts';
import { digitTransposition } from './library/amounts/digit-transposition.ts';
import { discountAppliedOnGrandTotal } from './library/amounts/discount-applied-on-grand-total.ts';
import { discountShareKeptAfterQuantityEdit } from './library/amounts/discount-share-kept-after-quantity-edit.ts';
import { dutyRefundHiddenInBalancingLine } from './library/amounts/duty-refund-hidden-in-balancing-line.ts';
import { editLeavesTaxInTotal } from './library/amounts/edit-leaves-tax-in-total.ts';
import { editTopicNotSubscribed } from './library/amounts/edit-topic-not-subscribed.ts';
import { erpSideEditNotPushedBack } from './library/amounts/erp-side-edit-not-pushed-back.ts';
import { freightRefundToOtherAccount } from './library/amounts/freight-refund-to-other-account.ts';
import { giftCardOnlyOrderTakesInvoicePath } from './library/amounts/gift-card-only-order-takes-invoice-path.ts';
import { giftCardRedemptionAsDiscount } from './library/amounts/gift-card-redemption-as-discount.ts';
import { giftCardRedemptionNotDrawnFromLiability } from './library/amounts/gift-card-redemption-not-drawn-from-liability.ts';
import { giftCardSaleBookedAsRevenue } from './library/amounts/gift-card-sale-booked-as-revenue.ts';
import { marketplaceCollectedTaxBookedAsOwn } from './library/amounts/marketplace-collected-tax-booked-as-own.ts';
import { orderEditedAfterPayoutClosed } from './library/amounts/order-edited-after-payout-closed.ts';
import { priceIncludesTaxFlagMismatch } from './library/amounts/price-includes-tax-flag-mismatch.ts';
import { priceLevelOverridesOrderPrice } from './library/amounts/price-level-overrides-order-price.ts';
import { priceOrDiscountEditUndetected } from './library/amounts/price-or-discount-edit-undetected.ts';
import { reducedRateItemGetsStandardTemplate } from './library/amounts/reduced-rate-item-gets-standard-template.ts';
import { removeAndReaddDuplicatesLine } from './library/amounts/remove-and-readd-duplicates-line.ts';
import { residualDiscountInWrongCurrency } from './library/amounts/residual-discount-in-wrong-currency.ts';
import { secondShippingLineTakesFirstMapping } from './library/amounts/second-shipping-line-takes-first-mapping.ts';
import { shippingTaxLost } from './library/amounts/shipping-tax-lost.ts';
import { taxAreaCountryCodeMismatch } from './library/amounts/tax-area-country-code-mismatch.ts';
import { taxExemptCustomerTaxed } from './library/amounts/tax-exempt-customer-taxed.ts';
import { taxInclusiveFreightOverstated } from './library/amounts/tax-inclusive-freight-overstated.ts';
import { taxInclusiveOneCent } from './library/amounts/tax-inclusive-one-cent.ts';
import { taxLinesStaleAfterEdit } from './library/amounts/tax-lines-stale-after-edit.ts';
import { taxTitlesFallBackToOneAccount } from './library/amounts/tax-titles-fall-back-to-one-account.ts';
import { tipLineDropped } from './library/amounts/tip-line-dropped.ts';
import { tipRecognisedByEnglishName } from './library/amounts/tip-recognised-by-english-name.ts';
import { tipRefundToGenericAccount } from './library/amounts/tip-refund-to-generic-account.ts';
import { unitOfMeasureOptionMismatch } from './library/amounts/unit-of-measure-option-mismatch.ts';
import { unitPriceDivisionRounding } from './library/amounts/unit-price-division-rounding.ts';
import { ackThenFailNoRetry } from './library/flow/ack-then-fail-no-retry.ts';
import { apiVersionSunset } from './library/flow/api-version-sunset.ts';
import { archivedOrderNeverImported } from './library/flow/archived-order-never-imported.ts';
import { backfillOpenOrdersOnly } from './library/flow/backfill-open-orders-only.ts';
import { cancelEventArrivesFirst } from './library/flow/cancel-event-arrives-first.ts';
import { cancelledErpDocumentBlocksReimport } from './library/flow/cancelled-erp-document-blocks-reimport.ts';
import { checkThenInsertRace } from './library/flow/check-then-insert-race.ts';
import { cursorOnIdMissesUpdates } from './library/flow/cursor-on-id-misses-updates.ts';
import { customLineWithoutProduct } from './library/flow/custom-line-without-product.ts';
import { erpExportedInvoiceComesBack } from './library/flow/erp-exported-invoice-comes-back.ts';
import { eventDelayMistakenForLoss } from './library/flow/event-delay-mistaken-for-loss.ts';
import { friendlyDomainTokenMismatch } from './library/flow/friendly-domain-token-mismatch.ts';
import { mappedVariantDeletedByStaleTimestamp } from './library/flow/mapped-variant-deleted-by-stale-timestamp.ts';
import { missingGlMappingBlocksOrder } from './library/flow/missing-gl-mapping-blocks-order.ts';
import { newScopeNotGranted } from './library/flow/new-scope-not-granted.ts';
import { newTopicNeedsReregistration } from './library/flow/new-topic-needs-reregistration.ts';
import { orderWithoutCustomerRejected } from './library/flow/order-without-customer-rejected.ts';
import { paidEventBeforeCreateEvent } from './library/flow/paid-event-before-create-event.ts';
import { planDowngradeBreaksOrderQuery } from './library/flow/plan-downgrade-breaks-order-query.ts';
import { rateLimitUnderwait } from './library/flow/rate-limit-underwait.ts';
import { reimportClearsErrorState } from './library/flow/reimport-clears-error-state.ts';
import { roundingAdjustmentSuppressesInvoice } from './library/flow/rounding-adjustment-suppresses-invoice.ts';
import { signatureSecretMismatch } from './library/flow/signature-secret-mismatch.ts';
import { staleOrInsecureEndpoint } from './library/flow/stale-or-insecure-endpoint.ts';
import { statusFilterRace } from './library/flow/status-filter-race.ts';
import { subscriptionRemovedAfterFailures } from './library/flow/subscription-removed-after-failures.ts';
import { testOrdersPosted } from './library/flow/test-orders-posted.ts';
import { twoConnectorsLiveAtCutover } from './library/flow/two-connectors-live-at-cutover.ts';
import { unmappedTaxTitleBlocksOrder } from './library/flow/unmapped-tax-title-blocks-order.ts';
import { watermarkTimezoneShift } from './library/flow/watermark-timezone-shift.ts';
import { webhookDeliveredTwice } from './library/flow/webhook-delivered-twice.ts';
import { bundleParentAndComponentsBothCounted } from './library/goods/bundle-parent-and-components-both-counted.ts';
import { bundleParentFailsWholeBatch } from './library/goods/bundle-parent-fails-whole-batch.ts';
import { cancelledFulfilmentStillDelivered } from './library/goods/cancelled-fulfilment-still-delivered.ts';
import { committedDeductedTwice } from './library/goods/committed-deducted-twice.ts';
import { concurrentUpdateBatchSkipped } from './library/goods/concurrent-update-batch-skipped.ts';
import { defaultWarehouseForAllLines } from './library/goods/default-warehouse-for-all-lines.ts';
import { deletedVariantMarkedSynced } from './library/goods/deleted-variant-marked-synced.ts';
import { deltaPushNeverSeedsExistingItems } from './library/goods/delta-push-never-seeds-existing-items.ts';
import { duplicateItemLinesCannotBeFulfilled } from './library/goods/duplicate-item-lines-cannot-be-fulfilled.ts';
import { duplicateSkuTwoVariants } from './library/goods/duplicate-sku-two-variants.ts';
import { failedPushParkedForever } from './library/goods/failed-push-parked-forever.ts';
import { fractionalStockTruncated } from './library/goods/fractional-stock-truncated.ts';
import { fulfilmentRequestNotAccepted } from './library/goods/fulfilment-request-not-accepted.ts';
import { futureReceiptsPushedAsStock } from './library/goods/future-receipts-pushed-as-stock.ts';
import { lineSplitOverTwoLocations } from './library/goods/line-split-over-two-locations.ts';
import { multiLocationShipmentRejected } from './library/goods/multi-location-shipment-rejected.ts';
import { negativeStockClamped } from './library/goods/negative-stock-clamped.ts';
import { oneSyncStampForManyWarehouses } from './library/goods/one-sync-stamp-for-many-warehouses.ts';
import { openOrderReservationNotDeducted } from './library/goods/open-order-reservation-not-deducted.ts';
import { partialFulfilmentsArriveInOneLump } from './library/goods/partial-fulfilments-arrive-in-one-lump.ts';
import { partialShipmentFullInvoice } from './library/goods/partial-shipment-full-invoice.ts';
import { posInvoiceUnpostedKeepsStock } from './library/goods/pos-invoice-unposted-keeps-stock.ts';
import { shipmentLineKeyLostByRekeying } from './library/goods/shipment-line-key-lost-by-rekeying.ts';
import { shopifySideShipmentNotInErp } from './library/goods/shopify-side-shipment-not-in-erp.ts';
import { stockInWrongUnit } from './library/goods/stock-in-wrong-unit.ts';
import { successLoggedNothingPosted } from './library/goods/success-logged-nothing-posted.ts';
import { thirdPartyFulfilmentAttempted } from './library/goods/third-party-fulfilment-attempted.ts';
import { unmappedSkuToDummyItem } from './library/goods/unmapped-sku-to-dummy-item.ts';
import { variantSkuIgnoredCreatesDuplicates } from './library/goods/variant-sku-ignored-creates-duplicates.ts';
import { authorisationTreatedAsPayment } from './library/money/authorisation-treated-as-payment.ts';
import { b2bLocationBillsWrongCompany } from './library/money/b2b-location-bills-wrong-company.ts';
import { chargebackNotBooked } from './library/money/chargeback-not-booked.ts';
import { currencyModeSwitchedMidLife } from './library/money/currency-mode-switched-mid-life.ts';
import { customsDutyPayoutDeductionUnbooked } from './library/money/customs-duty-payout-deduction-unbooked.ts';
import { defaultCustomerBlockedByAutoCreate } from './library/money/default-customer-blocked-by-auto-create.ts';
import { erpCompanyTimeZoneBlank } from './library/money/erp-company-time-zone-blank.ts';
import { erpRateNotShopifyRate } from './library/money/erp-rate-not-shopify-rate.ts';
import { freightInShopCurrencyOnPresentmentOrder } from './library/money/freight-in-shop-currency-on-presentment-order.ts';
import { invoiceBackdatedToOrderDate } from './library/money/invoice-backdated-to-order-date.ts';
import { legalEntityOfSaleIgnored } from './library/money/legal-entity-of-sale-ignored.ts';
import { locationNotMapped } from './library/money/location-not-mapped.ts';
import { netPayoutBookedAsSales } from './library/money/net-payout-booked-as-sales.ts';
import { onePaymentMethodPerDocument } from './library/money/one-payment-method-per-document.ts';
import { orderBookedInCompanyCurrency } from './library/money/order-booked-in-company-currency.ts';
import { overlappingShopCards } from './library/money/overlapping-shop-cards.ts';
import { paymentAndOrderConvertedAtDifferentRates } from './library/money/payment-and-order-converted-at-different-rates.ts';
import { paymentLandsInAnotherPayoutPeriod } from './library/money/payment-lands-in-another-payout-period.ts';
import { paymentTermsNotCarried } from './library/money/payment-terms-not-carried.ts';
import { payoutFeeMissingOrDuplicated } from './library/money/payout-fee-missing-or-duplicated.ts';
import { payoutProcessedBeforeItsOrders } from './library/money/payout-processed-before-its-orders.ts';
import { posCashRoundingUnbooked } from './library/money/pos-cash-rounding-unbooked.ts';
import { refundMixesShopAndPresentment } from './library/money/refund-mixes-shop-and-presentment.ts';
import { revenueAtOrderNotAtFulfilment } from './library/money/revenue-at-order-not-at-fulfilment.ts';
import { sharedPayoutCursor } from './library/money/shared-payout-cursor.ts';
import { singleStoreSingleton } from './library/money/single-store-singleton.ts';
import { transactionCurrencyBlankOrStale } from './library/money/transaction-currency-blank-or-stale.ts';
import { unknownCurrencyBecomesLocal } from './library/money/unknown-currency-becomes-local.ts';
import { unknownPayoutTransactionType } from './library/money/unknown-payout-transaction-type.ts';
import { utcDateMovesOrderToOtherPeriod } from './library/money/utc-date-moves-order-to-other-period.ts';
import { wholeInvoicePaidToOneBankAccount } from './library/money/whole-invoice-paid-to-one-bank-account.ts';
import { zeroTotalOrderFailsPayment } from './library/money/zero-total-order-fails-payment.ts';
import { cancelAfterInvoiceOnlyChangesALabel } from './library/refunds/cancel-after-invoice-only-changes-a-label.ts';
import { cancelPaidOrderWithNoRefund } from './library/refunds/cancel-paid-order-with-no-refund.ts';
import { cancelRestockRefundBooksLedgerOnly } from './library/refunds/cancel-restock-refund-books-ledger-only.ts';
import { creditMemoLineCollision } from './library/refunds/credit-memo-line-collision.ts';
import { deletingOneRefundWipesAllLines } from './library/refunds/deleting-one-refund-wipes-all-lines.ts';
import { erpStartedExchangeRefundsEverything } from './library/refunds/erp-started-exchange-refunds-everything.ts';
import { exchangeDocumentLosesOrderLink } from './library/refunds/exchange-document-loses-order-link.ts';
import { exchangeItemCountedTwice } from './library/refunds/exchange-item-counted-twice.ts';
import { pendingRefundMakesZeroCreditMemo } from './library/refunds/pending-refund-makes-zero-credit-memo.ts';
import { preImportRefundDoubleCounted } from './library/refunds/pre-import-refund-double-counted.ts';
import { refundAmountOnlyNoLines } from './library/refunds/refund-amount-only-no-lines.ts';
import { refundFlowAbsent } from './library/refunds/refund-flow-absent.ts';
import { refundImportedButLeftUnposted } from './library/refunds/refund-imported-but-left-unposted.ts';
import { refundLineKeyedByOrderLine } from './library/refunds/refund-line-keyed-by-order-line.ts';
import { refundShippingOnly } from './library/refunds/refund-shipping-only.ts';
import { restockWithoutRefundMissed } from './library/refunds/restock-without-refund-missed.ts';
import { returnCancelledAfterSync } from './library/refunds/return-cancelled-after-sync.ts';
import { returnFeeAsUnexplainedBalance } from './library/refunds/return-fee-as-unexplained-balance.ts';
import { returnLocationLostOnPageTwo } from './library/refunds/return-location-lost-on-page-two.ts';
import { returnsNotSyncedWhenErpShips } from './library/refunds/returns-not-synced-when-erp-ships.ts';
import { upsellExchangeHidesAmountDue } from './library/refunds/upsell-exchange-hides-amount-due.ts';
import { archivedBeforePaidOrShipped } from './library/skus/archived-before-paid-or-shipped.ts';
import { bulkPriceFailureRevertsSilently } from './library/skus/bulk-price-failure-reverts-silently.ts';
import { catalogPriceInWrongCurrency } from './library/skus/catalog-price-in-wrong-currency.ts';
import { compareAtPriceZero } from './library/skus/compare-at-price-zero.ts';
import { connectorOverwritesPriceLists } from './library/skus/connector-overwrites-price-lists.ts';
import { matchingByName } from './library/skus/matching-by-name.ts';
import { multiShopItemDuplicated } from './library/skus/multi-shop-item-duplicated.ts';
import { partiallyRefundedShownAsRefunded } from './library/skus/partially-refunded-shown-as-refunded.ts';
import { skuChangedAfterLinking } from './library/skus/sku-changed-after-linking.ts';
import { staleWorkDatePrice } from './library/skus/stale-work-date-price.ts';
import { unknownEnumDefaultsToActive } from './library/skus/unknown-enum-defaults-to-active.ts';
import { unknownItemAutoCreated } from './library/skus/unknown-item-auto-created.ts';
import { variantCountOverPlatformLimit } from './library/skus/variant-count-over-platform-limit.ts';

/** Every fingerprint, sorted by id. */
export const fingerprints: readonly Fingerprint[] = [
  ackThenFailNoRetry,
  additionalFeesOmitted,
  apiVersionSunset,
  archivedBeforePaidOrShipped,
  archivedOrderNeverImported,
  authorisationTreatedAsPayment,
  b2bLocationBillsWrongCompany,
  backfillOpenOrdersOnly,
  bulkPriceFailureRevertsSilently,
  bundleParentAndComponentsBothCounted,
  bundleParentFailsWholeBatch,
  bundleParentIdentityLost,
  cancelAfterInvoiceOnlyChangesALabel,
  cancelEventArrivesFirst,
  cancelPaidOrderWithNoRefund,
  cancelRestockRefundBooksLedgerOnly,
  cancelledErpDocumentBlocksReimport,
  cancelledFulfilmentStillDelivered,
  catalogPriceInWrongCurrency,
  chargebackNotBooked,
  checkThenInsertRace,
  committedDeductedTwice,
  compareAtPriceZero,
  concurrentUpdateBatchSkipped,
  connectorOverwritesPriceLists,
  consolidatedTaxLosesItemDetail,
  creditMemoLineCollision,
  currencyModeSwitchedMidLife,
  cursorOnIdMissesUpdates,
  customLineWithoutProduct,
  customsDutyPayoutDeductionUnbooked,
  defaultCustomerBlockedByAutoCreate,
  defaultWarehouseForAllLines,
  deletedVariantMarkedSynced,
  deletingOneRefundWipesAllLines,
  deltaPushNeverSeedsExistingItems,
  digitTransposition,
  discountAppliedOnGrandTotal,
  discountShareKeptAfterQuantityEdit,
  duplicateItemLinesCannotBeFulfilled,
  duplicateSkuTwoVariants,
  dutyRefundHiddenInBalancingLine,
  editLeavesTaxInTotal,
  editTopicNotSubscribed,
  erpCompanyTimeZoneBlank,
  erpExportedInvoiceComesBack,
  erpRateNotShopifyRate,
  erpSideEditNotPushedBack,
  erpStartedExchangeRefundsEverything,
  eventDelayMistakenForLoss,
  exchangeDocumentLosesOrderLink,
  exchangeItemCountedTwice,
  failedPushParkedForever,
  fractionalStockTruncated,
  freightInShopCurrencyOnPresentmentOrder,
  freightRefundToOtherAccount,
  friendlyDomainTokenMismatch,
  fulfilmentRequestNotAccepted,
  futureReceiptsPushedAsStock,
  giftCardOnlyOrderTakesInvoicePath,
  giftCardRedemptionAsDiscount,
  giftCardRedemptionNotDrawnFromLiability,
  giftCardSaleBookedAsRevenue,
  invoiceBackdatedToOrderDate,
  legalEntityOfSaleIgnored,
  lineSplitOverTwoLocations,
  locationNotMapped,
  mappedVariantDeletedByStaleTimestamp,
  marketplaceCollectedTaxBookedAsOwn,
  matchingByName,
  missingGlMappingBlocksOrder,
  multiLocationShipmentRejected,
  multiShopItemDuplicated,
  negativeStockClamped,
  netPayoutBookedAsSales,
  newScopeNotGranted,
  newTopicNeedsReregistration,
  onePaymentMethodPerDocument,
  oneSyncStampForManyWarehouses,
  openOrderReservationNotDeducted,
  orderBookedInCompanyCurrency,
  orderEditedAfterPayoutClosed,
  orderWithoutCustomerRejected,
  overlappingShopCards,
  paidEventBeforeCreateEvent,
  partialFulfilmentsArriveInOneLump,
  partialShipmentFullInvoice,
  partiallyRefundedShownAsRefunded,
  paymentAndOrderConvertedAtDifferentRates,
  paymentLandsInAnotherPayoutPeriod,
  paymentTermsNotCarried,
  payoutFeeMissingOrDuplicated,
  payoutProcessedBeforeItsOrders,
  pendingRefundMakesZeroCreditMemo,
  planDowngradeBreaksOrderQuery,
  posCashRoundingUnbooked,
  posInvoiceUnpostedKeepsStock,
  preImportRefundDoubleCounted,
  priceIncludesTaxFlagMismatch,
  priceLevelOverridesOrderPrice,
  priceOrDiscountEditUndetected,
  rateLimitUnderwait,
  reducedRateItemGetsStandardTemplate,
  refundAmountOnlyNoLines,
  refundFlowAbsent,
  refundImportedButLeftUnposted,
  refundLineKeyedByOrderLine,
  refundMixesShopAndPresentment,
  refundShippingOnly,
  reimportClearsErrorState,
  removeAndReaddDuplicatesLine,
  residualDiscountInWrongCurrency,
  restockWithoutRefundMissed,
  returnCancelledAfterSync,
  returnFeeAsUnexplainedBalance,
  returnLocationLostOnPageTwo,
  returnsNotSyncedWhenErpShips,
  revenueAtOrderNotAtFulfilment,
  roundingAdjustmentSuppressesInvoice,
  secondShippingLineTakesFirstMapping,
  sharedPayoutCursor,
  shipmentLineKeyLostByRekeying,
  shippingTaxLost,
  shopifySideShipmentNotInErp,
  signatureSecretMismatch,
  singleStoreSingleton,
  skuChangedAfterLinking,
  staleOrInsecureEndpoint,
  staleWorkDatePrice,
  statusFilterRace,
  stockInWrongUnit,
  subscriptionRemovedAfterFailures,
  successLoggedNothingPosted,
  taxAreaCountryCodeMismatch,
  taxExemptCustomerTaxed,
  taxInclusiveFreightOverstated,
  taxInclusiveOneCent,
  taxLinesStaleAfterEdit,
  taxTitlesFallBackToOneAccount,
  testOrdersPosted,
  thirdPartyFulfilmentAttempted,
  tipLineDropped,
  tipRecognisedByEnglishName,
  tipRefundToGenericAccount,
  transactionCurrencyBlankOrStale,
  twoConnectorsLiveAtCutover,
  unitOfMeasureOptionMismatch,
  unitPriceDivisionRounding,
  unknownCurrencyBecomesLocal,
  unknownEnumDefaultsToActive,
  unknownItemAutoCreated,
  unknownPayoutTransactionType,
  unmappedSkuToDummyItem,
  unmappedTaxTitleBlocksOrder,
  upsellExchangeHidesAmountDue,
  utcDateMovesOrderToOtherPeriod,
  variantCountOverPlatformLimit,
  variantSkuIgnoredCreatesDuplicates,
  watermarkTimezoneShift,
  webhookDeliveredTwice,
  wholeInvoicePaidToOneBankAccount,
  zeroTotalOrderFailsPayment,
];
