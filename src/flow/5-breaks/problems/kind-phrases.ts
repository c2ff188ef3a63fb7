import type { BreakKind } from '../../../model/index.ts';

/**
 * What happened, for the title of a problem; `{is}`, `{was}` and `{has}` follow the number of records. `both` is
 * used where all breaks share the expected and the actual value, `actual` where they share only the latter.
 */
export interface KindPhrase {
  /** One and many, where the records of the grain are not what the sentence is about. */
  readonly noun?: readonly [string, string];
  readonly said: string;
  readonly both?: string;
  readonly actual?: string;
}

/** The phrase of each kind of break. */
export const kindPhrases: Readonly<Record<BreakKind, KindPhrase>> = {
  'order-missing-in-erp': { said: '{is} missing in the ERP' },
  'order-missing-in-shop': {
    noun: ['ERP document', 'ERP documents'],
    said: '{has} no order in the shop',
  },
  'order-duplicated-in-erp': { said: '{was} posted more than once in the ERP' },
  'order-duplicated-in-shop': { said: '{is} more than once in the shop' },
  'order-late-in-erp': { said: '{was} late in the ERP' },
  'order-reference-broken': { said: '{has} a broken reference in the ERP' },
  'order-total-differs': { said: '{has} another total in the ERP' },
  'line-missing-in-erp': { said: '{is} missing in the ERP' },
  'line-extra-in-erp': { said: '{is} in the ERP only' },
  'line-item-differs': {
    said: '{was} posted with another item',
    both: '{was} posted as item {actual} instead of {expected}',
    actual: '{was} posted as item {actual}',
  },
  'line-quantity-differs': { said: '{has} another quantity in the ERP' },
  'line-price-differs': { said: '{has} another price in the ERP' },
  'discount-differs': { said: '{has} another discount in the ERP' },
  'shipping-differs': { said: '{has} another shipping amount in the ERP' },
  'tax-differs': { said: '{has} another tax in the ERP' },
  'tax-inclusive-mistaken': { said: '{was} posted with tax added on top of prices that include it' },
  'tip-differs': { said: '{has} another tip in the ERP' },
  'duty-differs': { said: '{has} another duty in the ERP' },
  'fee-differs': { said: '{has} another fee in the ERP' },
  'gift-card-treatment-differs': { said: '{has} a gift card that was posted in another way' },
  'rounding-line-unexplained': { said: '{has} a rounding line that rounding does not explain' },
  'customer-differs': {
    said: '{was} posted to another customer',
    both: '{was} posted to customer {actual} instead of {expected}',
    actual: '{was} posted to customer {actual}',
  },
  'entity-differs': {
    said: '{was} posted in another entity',
    both: '{was} posted in entity {actual} instead of {expected}',
    actual: '{was} posted in entity {actual}',
  },
  'account-differs': {
    said: '{was} posted to another account',
    both: '{was} posted to account {actual} instead of {expected}',
    actual: '{was} posted to account {actual}',
  },
  'period-differs': {
    said: '{was} posted in another period',
    both: '{was} posted in period {actual} instead of {expected}',
    actual: '{was} posted in period {actual}',
  },
  'due-date-differs': { said: '{is} due on another day in the ERP' },
  'edit-not-carried': { said: '{was} edited in the shop and not in the ERP' },
  'payment-missing-in-erp': { said: '{has} a payment that is missing in the ERP' },
  'payment-missing-in-shop': { said: '{has} a payment that is missing in the shop' },
  'payment-amount-differs': { said: '{has} another payment amount in the ERP' },
  'payout-missing-in-erp': { said: '{is} missing in the ERP' },
  'payout-missing-in-shop': { said: '{is} missing in the shop' },
  'payout-amount-differs': { said: '{has} another amount in the ERP' },
  'payout-fee-differs': { said: '{has} another fee in the ERP' },
  'billed-before-shipped': { said: '{was} billed before the shipment' },
  'document-not-posted': { said: '{is} in the ERP but not posted' },
  'refund-missing-in-erp': { said: '{is} missing in the ERP' },
  'refund-missing-in-shop': { said: '{is} missing in the shop' },
  'refund-amount-differs': { said: '{has} another amount in the ERP' },
  'refund-duplicated-in-erp': { said: '{was} posted more than once in the ERP' },
  'refund-duplicated-in-shop': { said: '{is} more than once in the shop' },
  'refund-on-wrong-order': { said: '{was} posted on another order' },
  'refund-not-posted': { said: '{is} in the ERP but not posted' },
  'return-not-carried': { said: '{has} a return that did not reach the ERP' },
  'status-differs': {
    said: '{has} another status in the ERP',
    both: '{is} {actual} in the ERP and {expected} in the shop',
    actual: '{is} {actual} in the ERP',
  },
  'fulfilment-missing-in-erp': { said: '{has} a fulfilment that is missing in the ERP' },
  'fulfilment-missing-in-shop': { said: '{has} a fulfilment that is missing in the shop' },
  'fulfilment-quantity-differs': { said: '{has} another quantity fulfilled in the ERP' },
  'fulfilment-late-in-erp': { said: '{was} shipped late in the ERP' },
  'cancellation-not-carried': { said: '{was} cancelled in the shop and not in the ERP' },
  'stock-differs': { said: '{differs} between shop and ERP' },
  'stock-missing-in-erp': { said: '{is} missing in the ERP' },
  'stock-missing-in-shop': { said: '{is} missing in the shop' },
  'stock-location-unmapped': { said: '{is} at a location that is not mapped' },
  'location-differs': { said: '{is} at another place in the ERP' },
  'restock-differs': { said: '{was} restocked in another way in the ERP' },
  'currency-differs': {
    said: '{was} posted in another currency',
    both: '{was} posted in {actual} instead of {expected}',
    actual: '{was} posted in {actual}',
  },
  'fx-rate-differs': { said: '{was} posted at another exchange rate' },
  'fx-amount-differs': { said: '{has} another amount after conversion' },
  'sku-missing-in-erp': { said: '{has} a SKU that is missing in the ERP' },
  'sku-missing-in-shop': { said: '{has} a SKU that is missing in the shop' },
  'sku-duplicated': { said: '{has} a SKU that exists more than once' },
  'sku-case-collision': { said: '{has} a SKU that differs from another one only in case' },
  'sku-mapped-to-wrong-item': {
    said: '{was} posted as the wrong item',
    both: '{was} posted as item {actual} instead of {expected}',
    actual: '{was} posted as item {actual}',
  },
  'sku-attribute-differs': { said: '{has} an item whose master data differs' },
  'sku-blocked-in-erp': { said: '{has} an item that is blocked in the ERP' },
};
