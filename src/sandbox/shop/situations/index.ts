/**
 * What may happen to an order, by the stage of its life. Each list is in the order in which its situations are
 * looked at; in all but the first an order gets one of them at most.
 */
import type { Situation } from '../situation.ts';
import { additionalFee } from './additional-fee.ts';
import { bundleSale } from './bundle-sale.ts';
import { calledOffReturn } from './called-off-return.ts';
import { cancelledAfterShipping } from './cancelled-after-shipping.ts';
import { cancelledKept } from './cancelled-kept.ts';
import { cancelledPaid } from './cancelled-paid.ts';
import { cancelledPending } from './cancelled-pending.ts';
import { caseSale } from './case-sale.ts';
import { amountRefund, dutyRefund, shippingRefund, tipRefund } from './charge-refunds.ts';
import { customLine } from './custom-line.ts';
import { discountCode } from './discount-code.ts';
import { disputeLost, disputeOpen, disputeWon } from './disputes.ts';
import { duties } from './duties.ts';
import { earlyRefund } from './early-refund.ts';
import { editAdd } from './edit-add.ts';
import { editDiscount } from './edit-discount.ts';
import { editReAdd } from './edit-re-add.ts';
import { editReduce } from './edit-reduce.ts';
import { editRemove } from './edit-remove.ts';
import { exchangeCheaper, exchangeDearer, exchangeEqual } from './exchanges.ts';
import { failedAttempt } from './failed-attempt.ts';
import { freeShipping } from './free-shipping.ts';
import { fullRefund } from './full-refund.ts';
import { giftCardPayment } from './gift-card-payment.ts';
import { giftCardSale } from './gift-card-sale.ts';
import { largeOrder, largeReturn } from './large-order.ts';
import { lateEdit } from './late-edit.ts';
import { lineDiscount } from './line-discount.ts';
import { lineRefund, noRestock, twoRefunds } from './line-refund.ts';
import { authorisedOnly, expiredAuthorisation, voidedOrder } from './never-captured.ts';
import { notShipped } from './not-shipped.ts';
import { openUnitsRefund } from './open-units-refund.ts';
import { partialOpen, partialThenRest } from './partial-shipment.ts';
import { paidLate, pendingOpen, pendingThenPaid } from './pending-payment.ts';
import { pendingRefund } from './pending-refund.ts';
import { returnDamaged, returnFee, returnRestocked, returnUnpaid } from './returns.ts';
import { secondAtHalfPrice } from './second-at-half-price.ts';
import { shippedAgain } from './shipped-again.ts';
import { splitShipment } from './split-shipment.ts';
import { splitTender } from './split-tender.ts';
import { testOrder } from './test-order.ts';
import { tip } from './tip.ts';
import { twoCaptures } from './two-captures.ts';
import { twoShippingLines } from './two-shipping-lines.ts';
import { zeroTotal } from './zero-total.ts';

/** What an order may have when it is placed; discounts come before what they do not reach. */
export const extras: readonly Situation[] = [
  bundleSale,
  caseSale,
  largeOrder,
  customLine,
  lineDiscount,
  discountCode,
  secondAtHalfPrice,
  twoShippingLines,
  freeShipping,
  giftCardSale,
  tip,
  duties,
  additionalFee,
  zeroTotal,
];

/** Other ways to pay than at once or by a capture some hours later. */
export const payments: readonly Situation[] = [
  testOrder,
  authorisedOnly,
  expiredAuthorisation,
  voidedOrder,
  paidLate,
  pendingOpen,
  pendingThenPaid,
  splitTender,
  giftCardPayment,
  twoCaptures,
  failedAttempt,
];

/** Changes by the shop's staff. */
export const edits: readonly Situation[] = [
  lateEdit,
  editReduce,
  editRemove,
  editAdd,
  editDiscount,
  editReAdd,
];

/** Orders that are called off before they ship. */
export const cancellations: readonly Situation[] = [
  cancelledKept,
  cancelledPaid,
  cancelledPending,
  earlyRefund,
];

/** Other ways to ship than all at once. */
export const shipments: readonly Situation[] = [
  splitShipment,
  partialOpen,
  partialThenRest,
  shippedAgain,
  notShipped,
];

/** What may happen after goods have shipped; the pickiest first. */
export const afterSales: readonly Situation[] = [
  largeReturn,
  calledOffReturn,
  openUnitsRefund,
  dutyRefund,
  tipRefund,
  disputeLost,
  disputeWon,
  disputeOpen,
  twoRefunds,
  exchangeCheaper,
  exchangeDearer,
  exchangeEqual,
  returnFee,
  returnRestocked,
  returnDamaged,
  returnUnpaid,
  cancelledAfterShipping,
  shippingRefund,
  pendingRefund,
  amountRefund,
  noRestock,
  fullRefund,
  lineRefund,
];
