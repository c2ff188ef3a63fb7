import type { Fault } from '../fault.ts';
import { authorisationTreatedAsPayment } from './authorisation-treated-as-payment.ts';
import { b2bLocationBillsWrongCompany } from './b2b-location-bills-wrong-company.ts';
import { chargebackNotBooked } from './chargeback-not-booked.ts';
import { currencyModeSwitchedMidLife } from './currency-mode-switched-mid-life.ts';
import { customsDutyPayoutDeductionUnbooked } from './customs-duty-payout-deduction-unbooked.ts';
import { defaultCustomerBlockedByAutoCreate } from './default-customer-blocked-by-auto-create.ts';
import { erpCompanyTimeZoneBlank } from './erp-company-time-zone-blank.ts';
import { erpRateNotShopifyRate } from './erp-rate-not-shopify-rate.ts';
import { freightInShopCurrencyOnPresentmentOrder } from './freight-in-shop-currency-on-presentment-order.ts';
import { invoiceBackdatedToOrderDate } from './invoice-backdated-to-order-date.ts';
import { legalEntityOfSaleIgnored } from './legal-entity-of-sale-ignored.ts';
import { locationNotMapped } from './location-not-mapped.ts';
import { netPayoutBookedAsSales } from './net-payout-booked-as-sales.ts';
import { onePaymentMethodPerDocument } from './one-payment-method-per-document.ts';
import { orderBookedInCompanyCurrency } from './order-booked-in-company-currency.ts';
import { overlappingShopCards } from './overlapping-shop-cards.ts';
import { paymentAndOrderConvertedAtDifferentRates } from './payment-and-order-converted-at-different-rates.ts';
import { paymentLandsInAnotherPayoutPeriod } from './payment-lands-in-another-payout-period.ts';
import { paymentTermsNotCarried } from './payment-terms-not-carried.ts';
import { payoutFeeMissingOrDuplicated } from './payout-fee-missing-or-duplicated.ts';
import { payoutProcessedBeforeItsOrders } from './payout-processed-before-its-orders.ts';
import { posCashRoundingUnbooked } from './pos-cash-rounding-unbooked.ts';
import { refundMixesShopAndPresentment } from './refund-mixes-shop-and-presentment.ts';
import { revenueAtOrderNotAtFulfilment } from './revenue-at-order-not-at-fulfilment.ts';
import { sharedPayoutCursor } from './shared-payout-cursor.ts';
import { singleStoreSingleton } from './single-store-singleton.ts';
import { tokenisedSearchMatchesWrongCustomer } from './tokenised-search-matches-wrong-customer.ts';
import { transactionCurrencyBlankOrStale } from './transaction-currency-blank-or-stale.ts';
import { unknownCurrencyBecomesLocal } from './unknown-currency-becomes-local.ts';
import { unknownPayoutTransactionType } from './unknown-payout-transaction-type.ts';
import { utcDateMovesOrderToOtherPeriod } from './utc-date-moves-order-to-other-period.ts';
import { wholeInvoicePaidToOneBankAccount } from './whole-invoice-paid-to-one-bank-account.ts';
import { zeroTotalOrderFailsPayment } from './zero-total-order-fails-payment.ts';

/** Failure modes of money, entities, customers and dates: payments, payouts, currencies, legal sellers, periods. */
export const moneyFaults: readonly Fault[] = [
  authorisationTreatedAsPayment,
  b2bLocationBillsWrongCompany,
  chargebackNotBooked,
  currencyModeSwitchedMidLife,
  customsDutyPayoutDeductionUnbooked,
  defaultCustomerBlockedByAutoCreate,
  erpCompanyTimeZoneBlank,
  erpRateNotShopifyRate,
  freightInShopCurrencyOnPresentmentOrder,
  invoiceBackdatedToOrderDate,
  legalEntityOfSaleIgnored,
  locationNotMapped,
  netPayoutBookedAsSales,
  onePaymentMethodPerDocument,
  orderBookedInCompanyCurrency,
  overlappingShopCards,
  paymentAndOrderConvertedAtDifferentRates,
  paymentLandsInAnotherPayoutPeriod,
  paymentTermsNotCarried,
  payoutFeeMissingOrDuplicated,
  payoutProcessedBeforeItsOrders,
  posCashRoundingUnbooked,
  refundMixesShopAndPresentment,
  revenueAtOrderNotAtFulfilment,
  sharedPayoutCursor,
  singleStoreSingleton,
  tokenisedSearchMatchesWrongCustomer,
  transactionCurrencyBlankOrStale,
  unknownCurrencyBecomesLocal,
  unknownPayoutTransactionType,
  utcDateMovesOrderToOtherPeriod,
  wholeInvoicePaidToOneBankAccount,
  zeroTotalOrderFailsPayment,
];
