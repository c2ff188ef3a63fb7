import type { Fault } from '../fault.ts';
import { additionalFeesOmitted } from './additional-fees-omitted.ts';
import { bundleParentIdentityLost } from './bundle-parent-identity-lost.ts';
import { consolidatedTaxLosesItemDetail } from './consolidated-tax-loses-item-detail.ts';
import { discountAppliedOnGrandTotal } from './discount-applied-on-grand-total.ts';
import { discountShareKeptAfterQuantityEdit } from './discount-share-kept-after-quantity-edit.ts';
import { dutyRefundHiddenInBalancingLine } from './duty-refund-hidden-in-balancing-line.ts';
import { editLeavesTaxInTotal } from './edit-leaves-tax-in-total.ts';
import { editTopicNotSubscribed } from './edit-topic-not-subscribed.ts';
import { erpSideEditNotPushedBack } from './erp-side-edit-not-pushed-back.ts';
import { freightRefundToOtherAccount } from './freight-refund-to-other-account.ts';
import { giftCardOnlyOrderTakesInvoicePath } from './gift-card-only-order-takes-invoice-path.ts';
import { giftCardRedemptionAsDiscount } from './gift-card-redemption-as-discount.ts';
import { giftCardRedemptionNotDrawnFromLiability } from './gift-card-redemption-not-drawn-from-liability.ts';
import { giftCardSaleBookedAsRevenue } from './gift-card-sale-booked-as-revenue.ts';
import { marketplaceCollectedTaxBookedAsOwn } from './marketplace-collected-tax-booked-as-own.ts';
import { orderEditedAfterPayoutClosed } from './order-edited-after-payout-closed.ts';
import { priceIncludesTaxFlagMismatch } from './price-includes-tax-flag-mismatch.ts';
import { priceLevelOverridesOrderPrice } from './price-level-overrides-order-price.ts';
import { priceOrDiscountEditUndetected } from './price-or-discount-edit-undetected.ts';
import { reducedRateItemGetsStandardTemplate } from './reduced-rate-item-gets-standard-template.ts';
import { removeAndReaddDuplicatesLine } from './remove-and-readd-duplicates-line.ts';
import { residualDiscountInWrongCurrency } from './residual-discount-in-wrong-currency.ts';
import { roundingAdjustmentSuppressesInvoice } from './rounding-adjustment-suppresses-invoice.ts';
import { secondShippingLineTakesFirstMapping } from './second-shipping-line-takes-first-mapping.ts';
import { shippingTaxLost } from './shipping-tax-lost.ts';
import { taxAreaCountryCodeMismatch } from './tax-area-country-code-mismatch.ts';
import { taxExemptCustomerTaxed } from './tax-exempt-customer-taxed.ts';
import { taxInclusiveFreightOverstated } from './tax-inclusive-freight-overstated.ts';
import { taxInclusiveOneCent } from './tax-inclusive-one-cent.ts';
import { taxLinesStaleAfterEdit } from './tax-lines-stale-after-edit.ts';
import { taxTitlesFallBackToOneAccount } from './tax-titles-fall-back-to-one-account.ts';
import { tipLineDropped } from './tip-line-dropped.ts';
import { tipRecognisedByEnglishName } from './tip-recognised-by-english-name.ts';
import { tipRefundToGenericAccount } from './tip-refund-to-generic-account.ts';
import { unitOfMeasureOptionMismatch } from './unit-of-measure-option-mismatch.ts';
import { unitPriceDivisionRounding } from './unit-price-division-rounding.ts';

/** Failure modes of amounts: lines, discounts, shipping, tax, tips, duties, fees, gift cards and order edits. */
export const amountFaults: readonly Fault[] = [
  additionalFeesOmitted,
  bundleParentIdentityLost,
  consolidatedTaxLosesItemDetail,
  discountAppliedOnGrandTotal,
  discountShareKeptAfterQuantityEdit,
  dutyRefundHiddenInBalancingLine,
  editLeavesTaxInTotal,
  editTopicNotSubscribed,
  erpSideEditNotPushedBack,
  freightRefundToOtherAccount,
  giftCardOnlyOrderTakesInvoicePath,
  giftCardRedemptionAsDiscount,
  giftCardRedemptionNotDrawnFromLiability,
  giftCardSaleBookedAsRevenue,
  marketplaceCollectedTaxBookedAsOwn,
  orderEditedAfterPayoutClosed,
  priceIncludesTaxFlagMismatch,
  priceLevelOverridesOrderPrice,
  priceOrDiscountEditUndetected,
  reducedRateItemGetsStandardTemplate,
  removeAndReaddDuplicatesLine,
  residualDiscountInWrongCurrency,
  roundingAdjustmentSuppressesInvoice,
  secondShippingLineTakesFirstMapping,
  shippingTaxLost,
  taxAreaCountryCodeMismatch,
  taxExemptCustomerTaxed,
  taxInclusiveFreightOverstated,
  taxInclusiveOneCent,
  taxLinesStaleAfterEdit,
  taxTitlesFallBackToOneAccount,
  tipLineDropped,
  tipRecognisedByEnglishName,
  tipRefundToGenericAccount,
  unitOfMeasureOptionMismatch,
  unitPriceDivisionRounding,
];
