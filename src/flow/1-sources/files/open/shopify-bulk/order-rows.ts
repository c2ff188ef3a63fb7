import type { Json, JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { at, idOf, listAt, shopMoney, sumOf, textAt, textOf } from './node-values.ts';

/** The order of a bulk line with what stands inline in it: refunds, payments that succeeded, fulfilments. */
export const orderRows = (node: JsonObject): readonly BulkRow[] => {
  const order = textOf(node.name) ?? idOf(node.id);
  const transactions = listAt(node, 'transactions').filter((each) => textAt(each, 'status') === 'SUCCESS');
  const currency = textOf(node.currencyCode) ?? textAt(node, 'totalPriceSet', 'shopMoney', 'currencyCode');
  return [
    { record: 'order', fields: orderFields(node, transactions, currency) },
    ...listAt(node, 'refunds').map((refund) => refundRow(refund, order, currency)),
    ...transactions.flatMap((transaction) => paymentRow(transaction, order)),
    ...listAt(node, 'fulfillments').map((fulfilment) => fulfilmentRow(fulfilment, order)),
  ];
};

const orderFields = (
  node: JsonObject,
  transactions: readonly Json[],
  currency: string | undefined,
): BulkRow['fields'] => {
  const paid = transactions.filter((each) => ['SALE', 'CAPTURE'].includes(textAt(each, 'kind') ?? ''));
  const gateways = listAt(node, 'paymentGatewayNames').map((name) => textOf(name) ?? '');
  const financialStatus = textOf(node.displayFinancialStatus)?.toLowerCase();
  const fulfilments = listAt(node, 'fulfillments');
  const fulfilled = textOf(node.displayFulfillmentStatus) === 'FULFILLED';
  const codes = listAt(node, 'discountCodes').map(textOf);
  const giftCards = paid.filter((each) => textAt(each, 'gateway') === 'gift_card');
  return {
    id: idOf(node.id),
    name: textOf(node.name) ?? idOf(node.id),
    email: textOf(node.email),
    customer: idOf(at(node, 'customer', 'id')),
    currency,
    placedAt: textOf(node.processedAt) ?? textOf(node.createdAt),
    paidAt:
      financialStatus === 'paid' || financialStatus?.endsWith('refunded') === true
        ? latest(paid, 'processedAt')
        : undefined,
    fulfilledAt: fulfilled ? latest(fulfilments, 'createdAt') : undefined,
    cancelledAt: textOf(node.cancelledAt),
    subtotal: shopMoney(node, 'subtotalPrice'),
    shipping: shopMoney(node, 'totalShippingPrice'),
    tax: shopMoney(node, 'totalTax'),
    discount: shopMoney(node, 'totalDiscounts'),
    tip: shopMoney(node, 'totalTipReceived'),
    duty: shopMoney(node, 'originalTotalDuties') ?? shopMoney(node, 'currentTotalDuties'),
    fee: shopMoney(node, 'originalTotalAdditionalFees') ?? shopMoney(node, 'currentTotalAdditionalFees'),
    rounding: textAt(node, 'totalCashRoundingAdjustment', 'paymentSet', 'shopMoney', 'amount'),
    giftCard: sumOf(giftCards.map((each) => shopMoney(each, 'amount'))),
    total: shopMoney(node, 'totalPrice'),
    refunded: shopMoney(node, 'totalRefunded'),
    outstanding: shopMoney(node, 'totalOutstanding'),
    taxIncluded: textOf(node.taxesIncluded),
    financialStatus,
    fulfilmentStatus: fulfilmentStatus(textOf(node.displayFulfillmentStatus)),
    country: textAt(node, 'shippingAddress', 'countryCodeV2'),
    province: textAt(node, 'shippingAddress', 'provinceCode'),
    gateway: gateways.length > 0 ? gateways.join(' + ') : undefined,
    sourceName: textOf(node.sourceName),
    discountCode: textOf(node.discountCode) ?? codes[0],
    shippingMethod: textAt(node, 'shippingLine', 'title'),
    location: textAt(node, 'retailLocation', 'name'),
    taxTitle: textAt(listAt(node, 'taxLines')[0], 'title'),
    tags: listAt(node, 'tags').map(textOf).join(', '),
    isTest: textOf(node.test),
  };
};

/** The line of an order; `order` is the name of its parent. */
export const orderLineRow = (node: JsonObject, order: string | undefined): BulkRow => ({
  record: 'order-line',
  fields: {
    order,
    line: idOf(node.id),
    sku: textOf(node.sku),
    title: textOf(node.name) ?? textOf(node.title),
    kind: node.isGiftCard === true ? 'gift-card' : 'item',
    quantity: textOf(node.quantity),
    unitPrice: shopMoney(node, 'originalUnitPrice'),
    amount: shopMoney(node, 'discountedTotal'),
    discount: shopMoney(node, 'totalDiscount'),
    tax: sumOf(listAt(node, 'taxLines').map((tax) => shopMoney(tax, 'price'))),
    vendor: textOf(node.vendor),
    fulfilmentStatus: fulfilmentStatus(textOf(node.fulfillmentStatus)?.toUpperCase()),
    requiresShipping: textOf(node.requiresShipping),
    taxable: textOf(node.taxable),
  },
});

const refundRow = (refund: Json, order: string | undefined, currency: string | undefined): BulkRow => ({
  record: 'refund',
  fields: {
    id: idOf(at(refund, 'id')),
    order,
    amount: shopMoney(refund, 'totalRefunded'),
    currency: textAt(refund, 'totalRefundedSet', 'shopMoney', 'currencyCode') ?? currency,
    refundedAt: textAt(refund, 'processedAt') ?? textAt(refund, 'createdAt'),
    gateway: textAt(listAt(refund, 'transactions')[0], 'gateway'),
    note: textAt(refund, 'note'),
  },
});

const paymentTypes: Readonly<Record<string, string>> = {
  SALE: 'charge',
  CAPTURE: 'charge',
  REFUND: 'refund',
  CHANGE: 'refund',
};

/** Authorisations and voids move no money and are no payments. */
const paymentRow = (transaction: Json, order: string | undefined): readonly BulkRow[] => {
  const type = paymentTypes[textAt(transaction, 'kind') ?? ''];
  if (type === undefined || at(transaction, 'test') === true) return [];
  const signed = (amount: string | undefined) =>
    amount !== undefined && type === 'refund' ? `-${amount.replace(/^-/, '')}` : amount;
  const fields = {
    id: idOf(at(transaction, 'id')),
    order,
    type,
    occurredAt: textAt(transaction, 'processedAt') ?? textAt(transaction, 'createdAt'),
    amount: signed(shopMoney(transaction, 'amount')),
    currency: textAt(transaction, 'amountSet', 'shopMoney', 'currencyCode'),
    presentmentAmount: signed(textAt(transaction, 'amountSet', 'presentmentMoney', 'amount')),
    presentmentCurrency: textAt(transaction, 'amountSet', 'presentmentMoney', 'currencyCode'),
    gateway: textAt(transaction, 'gateway'),
  };
  return [{ record: 'payment', fields }];
};

const fulfilmentRow = (fulfilment: Json, order: string | undefined): BulkRow => ({
  record: 'fulfilment',
  fields: {
    id: textAt(fulfilment, 'name') ?? idOf(at(fulfilment, 'id')),
    order,
    shippedAt: textAt(fulfilment, 'createdAt'),
    quantity: textAt(fulfilment, 'totalQuantity'),
    location: textAt(fulfilment, 'location', 'name'),
    status: textAt(fulfilment, 'status')?.toLowerCase(),
    tracking: textAt(listAt(fulfilment, 'trackingInfo')[0], 'number'),
  },
});

const fulfilmentStatuses: Readonly<Record<string, string>> = { PARTIALLY_FULFILLED: 'partial' };

const fulfilmentStatus = (status: string | undefined): string | undefined =>
  status === undefined ? undefined : (fulfilmentStatuses[status] ?? status.toLowerCase());

const latest = (nodes: readonly Json[], name: string): string | undefined =>
  nodes
    .map((node) => textAt(node, name))
    .reduce((last, next) => (last === undefined || (next ?? '') > last ? next : last), undefined);
