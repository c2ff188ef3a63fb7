/** One edge of an order's life that a test case may exercise. */
export interface UatCondition {
  /** Such as `partial-refund`; what test cases name. */
  readonly id: string;
  readonly title: string;
  /** One sentence: the test that exercises it. */
  readonly test: string;
  /** Whether every merchant has it, or one that sells so at least, and a test without it is no test. */
  readonly core: boolean;
}

const condition = (id: string, title: string, test: string, core = false): UatCondition => ({
  id,
  title,
  test,
  core,
});

/** The edge conditions of an order's life, sorted by id. */
export const uatConditions: readonly UatCondition[] = [
  condition('additional-fee', 'Additional fee', 'Place an order with an additional fee.'),
  condition(
    'automatic-discount',
    'Automatic discount',
    'Place an order that gets a discount without a code.',
  ),
  condition('b2b', 'Company customer', 'Order for a company with two locations, one with its own payer.'),
  condition('bundle', 'Bundle', 'Sell two bundles of three components with a discount.'),
  condition('cancellation', 'Cancellation', 'Cancel before the invoice, after it, and after shipping.', true),
  condition('cash-rounding', 'Cash rounding', 'Sell for cash where cash is rounded, then refund it.'),
  condition('custom-item', 'Custom item', 'Sell a line that is no product of the catalogue.'),
  condition('customer-unknown', 'No customer', 'Sell to a guest and to a walk-in without a customer.'),
  condition('discount-code', 'Discount code', 'Place a taxed order with a percentage code.', true),
  condition('dispute', 'Dispute', 'Play a dispute that is lost and one that is won.'),
  condition('draft-order', 'Draft order', 'Turn a draft with agreed prices into an order.'),
  condition('duties', 'Duties', 'Sell abroad with duties, then refund all of it.'),
  condition('event-order', 'Events out of order', 'Let the messages of one order arrive in every order.'),
  condition('exchange', 'Exchange', 'Exchange for something cheaper and for something dearer.', true),
  condition('failure-path', 'Failure on the way', 'Break the connection for ten minutes during orders.'),
  condition('full-refund', 'Full refund', 'Refund a whole order on the same day and the next.', true),
  condition('gift-card-sold', 'Gift card sold', 'Sell a gift card: revenue must not move.', true),
  condition('gift-card-tender', 'Paid by gift card', 'Pay one part by gift card and the rest by card.', true),
  condition('high-volume', 'High volume', 'Replay the busiest hour of last year, twice as fast.'),
  condition('line-quantities', 'Quantities above one', 'Sell seven of an item whose price does not divide.'),
  condition('manual-capture', 'Manual capture', 'Authorise an order, and let the authorisation lapse.'),
  condition('marketplace', 'Marketplace', 'Take an order from a channel that collects tax itself.'),
  condition('multi-currency', 'Several currencies', 'Sell, ship and refund in a foreign currency.', true),
  condition('multi-entity', 'Several entities', 'Place one order for each legal entity.', true),
  condition('multi-shop', 'Several shops', 'Run two shops at the same time.'),
  condition('order-edit', 'Order edit', 'Add, take off and re-price a line after the order was sent.', true),
  condition('partial-fulfilment', 'Partial fulfilment', 'Ship two of five now and the rest later.', true),
  condition('partial-refund', 'Partial refund', 'Refund one of three, then another one.', true),
  condition('payment-terms', 'Payment terms', 'Sell on thirty days and take the money next period.'),
  condition('payout', 'Payout', 'Reconcile three payouts in a row, one with refunds.'),
  condition('pending-payment', 'Pending payment', 'Pay by a gateway that confirms minutes later.'),
  condition('period-end', 'End of a period', 'Order at 23:30 and 00:30 of the last day of a month.'),
  condition('pos', 'Point of sale', 'Sell over the counter: paid and handed over at once.'),
  condition('price-change', 'Price change', 'Change prices in bulk, and end a sale.'),
  condition('product-change', 'Product change', 'Rename, delete and re-create a product with its SKU.'),
  condition('refund-without-lines', 'Refund without lines', 'Refund an amount alone, as goodwill.'),
  condition('repeated-event', 'Event twice', 'Deliver every message three times, two at once.'),
  condition('return', 'Return', 'Take goods back to a location that is not the first.', true),
  condition('several-locations', 'Several locations', 'Ship one order from two locations.'),
  condition('shipping-refund', 'Refund of shipping', 'Refund half of the shipping.'),
  condition(
    'shipping-tax',
    'Tax on shipping',
    'Ship to a place that taxes shipping, and to one that does not.',
  ),
  condition('split-payment', 'Split payment', 'Pay by two cards, and by cash and card.'),
  condition('stock-change', 'Stock with open orders', 'Send stock while orders are open and sales go on.'),
  condition('subscription', 'Subscription', 'Let a subscription renew.'),
  condition('tax-exempt', 'Tax exempt', 'Sell to an exempt company and refund one line.'),
  condition('tax-inclusive', 'Prices with tax', 'Sell the same basket with and without tax in the price.'),
  condition('tax-region', 'Tax of each region', 'Place an order to every region that was taxed last year.'),
  condition('test-order', 'Test order', 'Place a test order after the cutover.'),
  condition('third-party-logistics', 'Third-party logistics', 'Mix own goods with goods of a service.'),
  condition('tip', 'Tip', 'Take a tip, in each language of the staff.'),
  condition('unit-of-measure', 'Units and packs', 'Order one single and one case of the same item.'),
  condition('zero-total', 'Total of nought', 'Place an order that a code makes free.'),
];

/** Wider words that people write in test cases, and the conditions they stand for. */
const wider: Readonly<Record<string, readonly string[]>> = {
  'gift-card': ['gift-card-sold', 'gift-card-tender'],
  'gift-cards': ['gift-card-sold', 'gift-card-tender'],
  refund: ['full-refund', 'partial-refund'],
  refunds: ['full-refund', 'partial-refund'],
  'split-shipment': ['partial-fulfilment'],
  'partial-shipment': ['partial-fulfilment'],
  fulfilment: ['partial-fulfilment'],
  'multi-location': ['several-locations'],
  discount: ['automatic-discount', 'discount-code'],
  tax: ['shipping-tax', 'tax-region'],
  tips: ['tip'],
  returns: ['return'],
  exchanges: ['exchange'],
  edit: ['order-edit'],
  'split-tender': ['split-payment'],
  volume: ['high-volume'],
};
const byId = new Map(uatConditions.map((one) => [one.id, one]));

/** The condition of an id; undefined for any other word. */
export function uatCondition(id: string): UatCondition | undefined {
  return byId.get(id);
}

/** The conditions that a test case's words stand for: ids, plurals and wider words; a word of its own stays itself. */
export function conditionsNamed(words: readonly string[]): ReadonlySet<string> {
  const plain = words.map((word) =>
    word
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  );
  return new Set(plain.flatMap((word) => wider[word] ?? [word]));
}
