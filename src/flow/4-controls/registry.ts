import type { Control } from './control.ts';
import { bundleTotalAgrees } from './library/amounts/bundle.ts';
import * as components from './library/amounts/components.ts';
import { currencyAgrees } from './library/amounts/currency.ts';
import { linesComplete, priceAgrees, quantityAgrees, unitsAgree } from './library/amounts/lines.ts';
import { roundingCentred } from './library/amounts/rounding.ts';
import { lineTaxAgrees, taxAgrees } from './library/amounts/tax.ts';
import { totalAgrees } from './library/amounts/total.ts';
import { channelTaxApart, redemptionDrawsLiability, taxOnTaxAccounts } from './library/books/accounts.ts';
import { orderBilled } from './library/books/billed.ts';
import { billedWhenShipped } from './library/books/billed-when-shipped.ts';
import { customerAgrees } from './library/books/customer.ts';
import { dueDateAgrees } from './library/books/due.ts';
import { entityAgrees } from './library/books/entity.ts';
import { payerAgrees } from './library/books/payer.ts';
import { payoutEntityAgrees } from './library/books/payout-entity.ts';
import { periodAgrees } from './library/books/period.ts';
import { documentPosted } from './library/books/posted.ts';
import { baseAmountAgrees, rateAgrees } from './library/books/rates.ts';
import { shopRateAgrees } from './library/books/shop-rate.ts';
import { editCarried } from './library/orders/edits.ts';
import { orderInTime } from './library/orders/in-time.ts';
import { documentKnownToShop } from './library/orders/known-to-shop.ts';
import { orderOnce } from './library/orders/once.ts';
import { orderReachesErp } from './library/orders/reaches-erp.ts';
import { referenceLeadsToOrder } from './library/orders/reference.ts';
import { testOrderStaysOut } from './library/orders/tests.ts';
import { paymentCurrencyAgrees } from './library/payments/currency.ts';
import { disputeBooked } from './library/payments/disputes.ts';
import { paidBackByShop } from './library/payments/paid-back.ts';
import { paymentAmountAgrees, paymentReachesErp } from './library/payments/payments.ts';
import { paymentPeriodAgrees } from './library/payments/period.ts';
import { paymentWayAgrees } from './library/payments/ways.ts';
import { depositIsNoIncome } from './library/payouts/deposits.ts';
import { dutiesClearLiability } from './library/payouts/duties.ts';
import { payoutAmountAgrees, payoutFeeAgrees, payoutReachesBank } from './library/payouts/payouts.ts';
import { chargesCreditedAsSold } from './library/refunds/charges.ts';
import { creditHasGoods, creditRoundingExplained } from './library/refunds/credits.ts';
import {
  refundAmountAgrees,
  refundKnownToShop,
  refundOnce,
  refundReachesErp,
} from './library/refunds/refunds.ts';
import { returnCarried } from './library/refunds/returns.ts';
import { itemAttributesAgree } from './library/skus/attributes.ts';
import { otherListsUntouched, shopAsksListPrice } from './library/skus/price-lists.ts';
import { compareAtPriceAbove, itemKnownToShop, skuStaysWithVariant } from './library/skus/shop-items.ts';
import { skuUnique } from './library/skus/unique.ts';
import { itemNotBlocked, skuMappedToRightItem } from './library/skus/wrong-item.ts';
import { archivedWhenDone, refundStatusAgrees } from './library/status/settled.ts';
import { cancellationCarried, fulfilmentAgrees, statusAgrees } from './library/status/status.ts';
import { lineLocationAgrees } from './library/stock/line-location.ts';
import { returnLocationAgrees } from './library/stock/return-location.ts';
import { stockAgrees } from './library/stock/stock.ts';

/** Every control, in the order they run: a control may use the steps of one above it in its own area. */
export const controls: readonly Control[] = [
  orderReachesErp,
  documentKnownToShop,
  testOrderStaysOut,
  orderOnce,
  referenceLeadsToOrder,
  orderInTime,
  currencyAgrees,
  linesComplete,
  quantityAgrees,
  priceAgrees,
  unitsAgree,
  components.discountAgrees,
  components.shippingAgrees,
  components.tipAgrees,
  components.dutyAgrees,
  components.feeAgrees,
  components.roundingExplained,
  components.giftCardAgrees,
  taxAgrees,
  totalAgrees,
  editCarried,
  lineTaxAgrees,
  roundingCentred,
  bundleTotalAgrees,
  customerAgrees,
  payerAgrees,
  entityAgrees,
  periodAgrees,
  documentPosted,
  dueDateAgrees,
  channelTaxApart,
  taxOnTaxAccounts,
  redemptionDrawsLiability,
  orderBilled,
  billedWhenShipped,
  rateAgrees,
  baseAmountAgrees,
  shopRateAgrees,
  refundReachesErp,
  refundKnownToShop,
  refundAmountAgrees,
  refundOnce,
  creditHasGoods,
  creditRoundingExplained,
  chargesCreditedAsSold,
  returnCarried,
  paymentReachesErp,
  paymentAmountAgrees,
  paymentCurrencyAgrees,
  paymentWayAgrees,
  paymentPeriodAgrees,
  disputeBooked,
  paidBackByShop,
  payoutReachesBank,
  payoutFeeAgrees,
  payoutAmountAgrees,
  payoutEntityAgrees,
  depositIsNoIncome,
  dutiesClearLiability,
  cancellationCarried,
  statusAgrees,
  refundStatusAgrees,
  archivedWhenDone,
  fulfilmentAgrees,
  stockAgrees,
  lineLocationAgrees,
  returnLocationAgrees,
  skuMappedToRightItem,
  itemNotBlocked,
  skuUnique,
  skuStaysWithVariant,
  itemAttributesAgree,
  shopAsksListPrice,
  otherListsUntouched,
  compareAtPriceAbove,
  itemKnownToShop,
];
