import type { BreakKind } from '../../model/index.ts';

/** What a sentence about a break may speak of; everything is ready for people. */
export interface Told {
  /** "Order #1001", "Document SI-1" or what else the break is about. */
  readonly subject: string;
  readonly document: string;
  readonly item: string;
  readonly expected: string;
  readonly actual: string;
  /** Signed money, such as -1.08 GBP. */
  readonly effect: string;
  readonly amount: string;
  readonly detail: string;
}

function accountSentence(t: Told): string {
  if (t.detail === 'duties')
    return `Payout ${t.subject}: ${t.expected} of duties were withheld, and nothing that is owed for duties was cleared.`;
  if (t.detail === 'deposit') return `The deposit of payout ${t.subject} is booked as income (${t.actual}).`;
  if (t.detail === 'payment method')
    return `${t.subject} was paid by ${t.expected}, and its payment is booked as ${t.actual}.`;
  if (t.detail === 'tax accounts')
    return `${t.subject}: ${t.amount} of the tax in ${t.document} are posted on accounts that are none for tax.`;
  if (t.detail.startsWith('credit '))
    return `${t.subject}: ${t.amount} of ${t.detail.slice(7)} were sold on account ${t.expected} and credited on ${t.actual} in ${t.document}.`;
  return `${t.subject}: ${t.amount} of ${t.expected} are posted as ${t.actual} in ${t.document}.`;
}

/** One plain sentence for each kind. */
export const sentences: Readonly<Record<BreakKind, (told: Told) => string>> = {
  'order-missing-in-erp': (t) => `${t.subject} over ${t.amount} is not in the ERP.`,
  'order-missing-in-shop': (t) =>
    t.detail === ''
      ? `${t.document} over ${t.amount} refers to no order of the shop.`
      : `${t.document} over ${t.amount} refers to ${t.detail}, which is no order of the shop.`,
  'order-duplicated-in-erp': (t) =>
    `${t.subject} is in the ERP twice: ${t.document} over ${t.amount} repeats ${t.expected}.`,
  'order-duplicated-in-shop': (t) => `${t.subject} over ${t.amount} is in the shop twice, once in the ERP.`,
  'order-late-in-erp': (t) => `${t.subject} was placed ${t.expected} and reached the ERP only ${t.actual}.`,
  'order-reference-broken': (t) =>
    t.detail === 'ambiguous'
      ? `${t.subject} cannot be matched: its reference ${t.actual} fits several orders.`
      : `${t.document} refers to ${t.actual}, but its content is that of ${t.subject}.`,
  'order-total-differs': (t) =>
    `${t.subject} is ${t.expected} in the shop and ${t.actual} in the ERP, and nothing finer explains it.`,
  'line-missing-in-erp': (t) =>
    `${t.subject}: ${t.expected} of ${t.item} are missing in ${t.document} (${t.effect}).`,
  'line-extra-in-erp': (t) =>
    `${t.subject}: ${t.document} has ${t.actual} of ${t.item}, which nobody ordered (${t.effect}).`,
  'line-item-differs': (t) => `${t.subject}: ${t.document} has item ${t.actual} where ${t.item} was ordered.`,
  'line-quantity-differs': (t) =>
    `${t.subject}: ${t.item} was ordered ${t.expected} times and is ${t.actual} times in ${t.document} (${t.effect}).`,
  'line-price-differs': (t) =>
    `${t.subject}: ${t.item} costs ${t.expected} in the shop and ${t.actual} in ${t.document} (${t.effect}).`,
  'discount-differs': (t) =>
    `${t.subject}: the discount is ${t.expected} in the shop and ${t.actual} in ${t.document} (${t.effect}).`,
  'shipping-differs': (t) =>
    `${t.subject}: shipping is ${t.expected} in the shop and ${t.actual} in ${t.document} (${t.effect}).`,
  'tax-differs': (t) => `${t.subject}: tax is ${t.expected} in the shop and ${t.actual} in ${t.document}.`,
  'tax-inclusive-mistaken': (t) =>
    `${t.subject}: ${t.document} treats prices that contain tax as if they did not, or the reverse: ${t.actual} instead of ${t.expected} (${t.effect}).`,
  'tip-differs': (t) =>
    `${t.subject}: the tip is ${t.expected} in the shop and ${t.actual} in ${t.document}.`,
  'duty-differs': (t) =>
    `${t.subject}: duties are ${t.expected} in the shop and ${t.actual} in ${t.document}.`,
  'fee-differs': (t) =>
    `${t.subject}: additional fees are ${t.expected} in the shop and ${t.actual} in ${t.document}.`,
  'gift-card-treatment-differs': (t) =>
    `${t.subject}: gift cards sold are ${t.expected} in the shop and ${t.actual} in ${t.document}.`,
  'rounding-line-unexplained': (t) =>
    `${t.subject}: ${t.document} has a balancing line of ${t.actual} that the order does not have.`,
  'customer-differs': (t) =>
    t.detail === 'spelling'
      ? `${t.subject}: the customer's e-mail address is spelled differently in ${t.document} (capitals or blanks).`
      : t.detail === ''
        ? `${t.subject} belongs to customer ${t.expected}, but ${t.document} is on ${t.actual}.`
        : `${t.subject}: the customer's e-mail address is ${t.detail} (${t.document}).`,
  'entity-differs': (t) =>
    t.detail === 'payout'
      ? `Payout ${t.subject} was paid to entity ${t.expected}, but it is in the books of ${t.actual}.`
      : `${t.subject} belongs to entity ${t.expected}, but ${t.document} is in the books of ${t.actual}.`,
  'account-differs': (t) => accountSentence(t),
  'period-differs': (t) =>
    t.detail === 'payment'
      ? `${t.subject} was paid on ${t.expected}, but its payment is booked on ${t.actual}, in another period.`
      : `${t.subject} is of ${t.expected}, but ${t.document} was posted on ${t.actual}, in another period.`,
  'due-date-differs': (t) => `${t.subject} is due on ${t.expected}, but ${t.document} on ${t.actual}.`,
  'edit-not-carried': (t) => `${t.subject} was edited in the shop, and ${t.document} was not.`,
  'payment-missing-in-erp': (t) => `The payment of ${t.amount} for ${t.subject} is not in the ERP.`,
  'payment-missing-in-shop': (t) =>
    t.detail === 'paid back'
      ? `The ERP has ${t.amount} of ${t.subject} paid back, and the shop paid nothing back.`
      : `The ERP has a payment of ${t.amount} for ${t.subject} that the shop does not know.`,
  'payment-amount-differs': (t) =>
    t.detail === 'paid back'
      ? `${t.subject}: the shop paid ${t.expected} back, and the ERP ${t.actual}.`
      : `The payment for ${t.subject} is ${t.expected} in the shop and ${t.actual} in the ERP.`,
  'payout-missing-in-erp': (t) => `Payout ${t.subject} over ${t.amount} is not posted in the ERP.`,
  'payout-missing-in-shop': (t) =>
    `The ERP has a payout ${t.subject} over ${t.amount} that the shop did not make.`,
  'payout-amount-differs': (t) =>
    `Payout ${t.subject} is ${t.expected} in the shop and ${t.actual} in the ERP (${t.effect}).`,
  'payout-fee-differs': (t) =>
    `Payout ${t.subject} was posted without its right fee: ${t.actual} instead of ${t.expected} (${t.effect}).`,
  'billed-before-shipped': (t) => `${t.subject} is ${t.expected}, and ${t.document} bills ${t.amount} of it.`,
  'document-not-posted': (t) => `${t.document} for ${t.subject} over ${t.amount} is ${t.actual}, not posted.`,
  'refund-missing-in-erp': (t) => `A refund of ${t.amount} for ${t.subject} has no credit memo in the ERP.`,
  'refund-missing-in-shop': (t) => `${t.document} credits ${t.amount}, but the shop made no such refund.`,
  'refund-amount-differs': (t) =>
    `${t.subject} was refunded ${t.expected}, but ${t.document} credits ${t.actual}.`,
  'refund-duplicated-in-erp': (t) =>
    `The refund of ${t.subject} is in the ERP twice: ${t.document} over ${t.amount}.`,
  'refund-duplicated-in-shop': (t) =>
    `The refund of ${t.amount} for ${t.subject} is in the shop twice, once in the ERP.`,
  'refund-on-wrong-order': (t) =>
    `The refund of ${t.subject} over ${t.amount} is credited on ${t.actual} in ${t.document}.`,
  'refund-not-posted': (t) =>
    `${t.document} for the refund of ${t.subject} over ${t.amount} is ${t.actual}, not posted.`,
  'return-not-carried': (t) => `The return of ${t.subject} is not in the ERP.`,
  'status-differs': (t) => `${t.subject} is ${t.expected} in the shop and ${t.actual} in the ERP.`,
  'fulfilment-missing-in-erp': (t) =>
    `${t.subject}: ${t.expected} of ${t.item} were shipped by the shop's account, none by the ERP's.`,
  'fulfilment-missing-in-shop': (t) =>
    `${t.subject}: ${t.actual} of ${t.item} were shipped by the ERP's account, none by the shop's.`,
  'fulfilment-quantity-differs': (t) =>
    `${t.subject}: ${t.expected} of ${t.item} were shipped by the shop's account and ${t.actual} by the ERP's.`,
  'fulfilment-late-in-erp': (t) =>
    `${t.subject}: ${t.item} was shipped on ${t.expected}, and left the ERP on ${t.actual}.`,
  'cancellation-not-carried': (t) =>
    `${t.subject} was cancelled, but ${t.document} over ${t.amount} is still ${t.actual}.`,
  'stock-differs': (t) => `${t.item} at ${t.subject}: ${t.expected} in the shop, ${t.actual} in the ERP.`,
  'stock-missing-in-erp': (t) => `${t.item} at ${t.subject}: ${t.expected} in the shop, nothing in the ERP.`,
  'stock-missing-in-shop': (t) => `${t.item} at ${t.subject}: ${t.actual} in the ERP, nothing in the shop.`,
  'stock-location-unmapped': (t) =>
    `Location ${t.subject} exists on one side only; its ${t.detail} stock levels could not be compared.`,
  'location-differs': (t) =>
    t.detail === 'return'
      ? `${t.subject}: ${t.item} came back to ${t.expected}, and was received at ${t.actual}.`
      : `${t.subject}: ${t.item} leaves from ${t.expected}, and from ${t.actual} in ${t.document}.`,
  'restock-differs': (t) => `${t.subject}: returned units were restocked on one side only.`,
  'currency-differs': (t) =>
    t.detail === 'payment'
      ? `The payment of ${t.subject} was made in ${t.expected}, but is booked in ${t.actual}.`
      : `${t.subject} is in ${t.expected}, but ${t.document} is in ${t.actual}.`,
  'fx-rate-differs': (t) =>
    /^[A-Z]{3}$/.test(t.detail)
      ? `${t.subject}: the shop converted its ${t.detail} to ${t.expected}, and ${t.document} has it as ${t.actual}.`
      : `${t.document} uses the rate ${t.actual} instead of ${t.expected}${t.detail === '' ? '' : `, the rate of ${t.detail}`}.`,
  'fx-amount-differs': (t) =>
    `${t.document}: the amount in the base currency is ${t.actual}, but at its own rate it is ${t.expected}.`,
  'sku-missing-in-erp': (t) => `SKU ${t.item} is sold in the shop and unknown in the ERP.`,
  'sku-missing-in-shop': (t) => `Item ${t.item} of the ERP is unknown in the shop.`,
  'sku-duplicated': (t) => `SKU ${t.item} stands for several things: ${t.detail}.`,
  'sku-case-collision': (t) => `SKU ${t.item} differs from another only in capitals: ${t.detail}.`,
  'sku-mapped-to-wrong-item': (t) =>
    `${t.subject}: SKU ${t.item} is mapped to item ${t.actual}, but should be ${t.expected}: ${t.detail}.`,
  'sku-attribute-differs': (t) =>
    t.detail === ''
      ? `SKU ${t.item}: ${t.expected} in the shop, ${t.actual} in the ERP.`
      : `SKU ${t.item}: ${t.detail}.`,
  'sku-blocked-in-erp': (t) => `Item ${t.item} is blocked in the ERP and was sold ${t.detail} times.`,
};
