import type { InputFields } from './field.ts';

/**
 * What a source may say of each record: the names that profiles, presets and suggestions map columns to.
 * Amounts are in the row's own currency unless the field says "base"; positive means "in the customer's bill",
 * also on credit memos and refunds, whose direction is their type.
 */
export const orderInput = {
  id: { type: 'text', says: "The shop's own immutable id of the order." },
  name: { type: 'text', says: 'The order name people quote, such as #1001.', required: true },
  shop: { type: 'text', says: 'Which store the order belongs to, where one file holds several.' },
  email: {
    type: 'text',
    says: "The customer's e-mail address; kept only as a hash and as the customer key.",
  },
  customer: { type: 'text', says: "The shop's customer id." },
  currency: { type: 'text', says: 'ISO 4217 code of all amounts of the order.' },
  placedAt: { type: 'instant', says: 'When the order was placed.' },
  paidAt: { type: 'instant', says: 'When the order was paid in full.' },
  fulfilledAt: { type: 'instant', says: 'When the last line was fulfilled.' },
  cancelledAt: { type: 'instant', says: 'When the order was cancelled; empty when it was not.' },
  subtotal: { type: 'amount', says: 'Lines less discounts, before shipping.' },
  shipping: { type: 'amount', says: 'Shipping charged.' },
  tax: { type: 'amount', says: 'All taxes of the order.' },
  discount: { type: 'amount', says: 'All discounts of the order, positive.' },
  tip: { type: 'amount', says: 'Tip, where it is a field and not a line.' },
  duty: { type: 'amount', says: 'Duties charged.' },
  fee: { type: 'amount', says: 'Additional fees charged.' },
  rounding: { type: 'amount', says: 'Cash rounding, signed.' },
  giftCard: { type: 'amount', says: 'Part of the total paid by gift card.' },
  total: { type: 'amount', says: 'What the customer was asked to pay, before refunds.' },
  refunded: { type: 'amount', says: 'All refunds of the order so far, positive.' },
  outstanding: { type: 'amount', says: 'What is still to be paid.' },
  taxIncluded: { type: 'boolean', says: 'Whether prices and shipping contain their tax.' },
  financialStatus: {
    type: 'text',
    says: 'pending, authorized, paid, partially_refunded, refunded, voided...',
  },
  fulfilmentStatus: { type: 'text', says: 'fulfilled, partial, unfulfilled, restocked.' },
  country: { type: 'text', says: 'ISO 3166 code of the country shipped to.' },
  province: { type: 'text', says: 'Code of the province shipped to.' },
  gateway: { type: 'text', says: 'Payment gateways, several joined by " + ".' },
  sourceName: { type: 'text', says: 'Sales channel: web, pos, an app id.' },
  discountCode: { type: 'text', says: 'Discount code used.' },
  shippingMethod: { type: 'text', says: 'Name of the shipping rate.' },
  location: { type: 'text', says: 'Point-of-sale location.' },
  taxTitle: { type: 'text', says: 'Name of the first tax line, such as VAT 20%.' },
  tags: { type: 'text', says: 'Tags, joined by commas.' },
  paymentReference: { type: 'text', says: 'Payment references, several joined by " + ".' },
  isTest: { type: 'boolean', says: 'A test order; left out of every comparison.' },
} as const satisfies InputFields;

export const orderLineInput = {
  order: { type: 'text', says: 'Name or id of the order the line belongs to.', required: true },
  line: { type: 'text', says: "The source's own line id or number." },
  sku: { type: 'text', says: 'Stock keeping unit.' },
  title: { type: 'text', says: 'What the customer sees as the name of the item.' },
  kind: {
    type: 'text',
    says: 'item, shipping, discount, tip, duty, fee, gift-card or rounding; item when missing.',
  },
  quantity: { type: 'quantity', says: 'Units ordered.' },
  unitPrice: { type: 'price', says: 'Price of one unit before discounts.' },
  amount: { type: 'amount', says: 'Line amount after the line discount.' },
  discount: { type: 'amount', says: 'Discount of the line, positive.' },
  tax: { type: 'amount', says: 'Tax of the line.' },
  vendor: { type: 'text', says: 'Vendor of the product.' },
  fulfilmentStatus: { type: 'text', says: 'fulfilled, partial, pending, not_eligible.' },
  requiresShipping: { type: 'boolean', says: 'Whether the line is shipped.' },
  taxable: { type: 'boolean', says: 'Whether the line is taxed.' },
} as const satisfies InputFields;

export const paymentInput = {
  id: { type: 'text', says: 'Id of the payment transaction.' },
  order: { type: 'text', says: 'Order name the payment belongs to.' },
  type: {
    type: 'text',
    says: 'charge, refund, adjustment, chargeback, payout... ; also an ERP payment type.',
  },
  occurredAt: { type: 'instant', says: 'When the transaction happened.' },
  amount: { type: 'amount', says: 'Gross amount in the payout currency; refunds negative.' },
  fee: { type: 'amount', says: 'Processing fee, positive.' },
  net: { type: 'amount', says: 'Amount less fee.' },
  currency: { type: 'text', says: 'ISO 4217 code of amount, fee and net.' },
  presentmentAmount: { type: 'amount', says: 'Amount in the currency the customer saw.' },
  presentmentCurrency: { type: 'text', says: 'ISO 4217 code of the presentment amount.' },
  payout: { type: 'text', says: 'Id of the payout the transaction was settled in; empty while pending.' },
  payoutOn: { type: 'day', says: 'Day of that payout.' },
  payoutStatus: { type: 'text', says: 'paid, pending, scheduled, in_transit.' },
  gateway: { type: 'text', says: 'Gateway or payment method.' },
  entity: { type: 'text', says: 'Business entity.' },
} as const satisfies InputFields;

export const refundInput = {
  id: { type: 'text', says: 'Id of the refund.' },
  order: { type: 'text', says: 'Order name refunded.', required: true },
  amount: { type: 'amount', says: 'Money given back, positive.', required: true },
  currency: { type: 'text', says: 'ISO 4217 code.' },
  refundedAt: { type: 'instant', says: 'When the refund was made.' },
  gateway: { type: 'text', says: 'Gateway the money went back through.' },
  note: { type: 'text', says: 'Reason given.' },
} as const satisfies InputFields;

export const payoutInput = {
  id: { type: 'text', says: 'Id or bank reference of the payout.' },
  paidOn: { type: 'day', says: 'Day of the payout.' },
  currency: { type: 'text', says: 'ISO 4217 code.' },
  gross: { type: 'amount', says: 'Payout before fees.' },
  fee: { type: 'amount', says: 'Fees withheld, positive.' },
  net: { type: 'amount', says: 'What reached, or should reach, the bank.' },
  status: { type: 'text', says: 'paid, in_transit, scheduled, failed...' },
  entity: { type: 'text', says: 'Business entity.' },
} as const satisfies InputFields;

export const documentInput = {
  number: { type: 'text', says: "The ERP's document number." },
  id: { type: 'text', says: "The ERP's internal id of the document, where its lines link by it." },
  type: {
    type: 'text',
    says: 'sales-order, invoice, cash-sale, credit-memo or cash-refund, after the value map.',
  },
  reference: { type: 'text', says: 'The field that carries the shop order number.' },
  externalId: { type: 'text', says: "The field that carries the shop's order id." },
  appliesTo: { type: 'text', says: 'Document a credit memo belongs to.' },
  customer: { type: 'text', says: "The ERP's customer number." },
  email: { type: 'text', says: "The customer's e-mail address, where the ERP keeps it." },
  documentOn: { type: 'day', says: 'Document date.' },
  postedOn: { type: 'day', says: 'Posting date.' },
  createdAt: { type: 'instant', says: 'When the document was created in the ERP.' },
  currency: { type: 'text', says: 'ISO 4217 code; empty means the base currency.' },
  rate: { type: 'rate', says: 'Exchange rate of the document, in the direction the profile states.' },
  net: { type: 'amount', says: 'Total without tax.' },
  tax: { type: 'amount', says: 'Total tax.' },
  total: { type: 'amount', says: 'Total with tax.' },
  discount: { type: 'amount', says: 'Document discount, positive, where it is not on lines.' },
  shipping: { type: 'amount', says: 'Shipping, where it is a field and not a line.' },
  tip: { type: 'amount', says: 'Tip, where it is a field and not a line.' },
  baseTotal: { type: 'amount', says: 'Total with tax in the base currency.' },
  taxPercent: { type: 'percent', says: 'Tax rate of the document, where it has one.' },
  taxIncluded: { type: 'boolean', says: 'Whether line amounts and prices contain their tax.' },
  entity: { type: 'text', says: 'Company, subsidiary or branch.' },
  status: {
    type: 'text',
    says: 'draft, open, posted, paid, shipped, closed, cancelled, after the value map.',
  },
  fulfilmentStatus: { type: 'text', says: 'fulfilled, partial, unfulfilled, after the value map.' },
  paymentStatus: { type: 'text', says: 'paid, partial, unpaid, refunded, after the value map.' },
  country: { type: 'text', says: 'Country shipped to.' },
  location: { type: 'text', says: 'Warehouse.' },
  account: { type: 'text', says: 'Revenue account, where the document has one.' },
} as const satisfies InputFields;

export const documentLineInput = {
  document: { type: 'text', says: 'Number of the document the line belongs to.', required: true },
  documentId: {
    type: 'text',
    says: 'Internal id of the document the line belongs to, where the line does not carry its number.',
  },
  line: { type: 'text', says: 'Line number.' },
  kind: {
    type: 'text',
    says: 'item, shipping, discount, tip, duty, fee, gift-card, rounding, tax or comment, after the value map.',
  },
  item: { type: 'text', says: "The ERP's item number." },
  sku: { type: 'text', says: "The shop's SKU, where the ERP line carries it." },
  description: { type: 'text', says: 'Description of the line.' },
  quantity: { type: 'quantity', says: 'Units invoiced or ordered.' },
  unitPrice: { type: 'price', says: 'Price of one unit before the line discount.' },
  discount: { type: 'amount', says: 'Line discount, positive.' },
  discountPercent: { type: 'percent', says: 'Line discount in per cent.' },
  amount: { type: 'amount', says: 'Line amount after the line discount.' },
  tax: { type: 'amount', says: 'Tax of the line.' },
  account: { type: 'text', says: 'General ledger account of the line.' },
  location: { type: 'text', says: 'Warehouse.' },
} as const satisfies InputFields;

export const itemInput = {
  sku: { type: 'text', says: "The shop's SKU, or the ERP's item number." },
  title: { type: 'text', says: 'Title or description.' },
  barcode: { type: 'text', says: 'GTIN, EAN or UPC.' },
  price: { type: 'price', says: 'List price.' },
  unit: { type: 'text', says: 'Base unit of measure.' },
  status: { type: 'text', says: 'active, draft, archived.' },
  blocked: { type: 'boolean', says: 'Whether the item is blocked for sales.' },
  variant: { type: 'text', says: 'Option values or variant code.' },
  quantity: { type: 'quantity', says: 'Stock on hand, where the item file carries it.' },
} as const satisfies InputFields;

export const itemReferenceInput = {
  sku: { type: 'text', says: "The shop's SKU.", required: true },
  item: { type: 'text', says: "The ERP's item number it maps to.", required: true },
  factor: { type: 'quantity', says: 'Base units in one unit sold; one when missing.' },
} as const satisfies InputFields;

export const stockLevelInput = {
  sku: { type: 'text', says: 'SKU or item number.', required: true },
  location: { type: 'text', says: 'Location or warehouse, before the value map.' },
  onHand: { type: 'quantity', says: 'Units physically there.' },
  available: { type: 'quantity', says: 'Units that can be sold.' },
  committed: { type: 'quantity', says: 'Units reserved for orders.' },
  unavailable: { type: 'quantity', says: 'Units damaged, in quality control, reserved, safety stock.' },
  incoming: { type: 'quantity', says: 'Units on their way.' },
} as const satisfies InputFields;

export const fulfilmentInput = {
  id: { type: 'text', says: 'Number of the fulfilment or shipment.' },
  order: { type: 'text', says: 'Order name, or number of the ERP document, it belongs to.', required: true },
  shippedAt: { type: 'instant', says: 'When it was shipped.' },
  sku: { type: 'text', says: 'SKU or item number shipped.' },
  quantity: { type: 'quantity', says: 'Units shipped.' },
  location: { type: 'text', says: 'Location or warehouse.' },
  status: { type: 'text', says: 'success, cancelled, posted...' },
  tracking: { type: 'text', says: 'Tracking number.' },
} as const satisfies InputFields;

export const rateInput = {
  on: { type: 'day', says: 'Day the rate is valid from.', required: true },
  currency: { type: 'text', says: 'ISO 4217 code of the foreign currency.', required: true },
  rate: { type: 'rate', says: 'Exchange rate in the direction the profile states.', required: true },
} as const satisfies InputFields;

export const postingInput = {
  document: { type: 'text', says: 'Number of the document posted.' },
  account: { type: 'text', says: 'General ledger account.', required: true },
  entity: { type: 'text', says: 'Company or subsidiary.' },
  postedOn: { type: 'day', says: 'Posting date.', required: true },
  amount: {
    type: 'amount',
    says: 'Debit positive, credit negative, in the entity currency.',
    required: true,
  },
  currency: { type: 'text', says: 'ISO 4217 code.' },
  description: { type: 'text', says: 'Posting text.' },
} as const satisfies InputFields;

export const customerInput = {
  id: { type: 'text', says: 'Customer number or id.', required: true },
  email: { type: 'text', says: 'E-mail address; kept only as a hash.' },
  name: { type: 'text', says: 'Name; not kept.' },
  country: { type: 'text', says: 'Country code.' },
} as const satisfies InputFields;

export const locationInput = {
  id: { type: 'text', says: 'Location or warehouse code.', required: true },
  name: { type: 'text', says: 'Name.' },
} as const satisfies InputFields;

/** Every kind of record a file may hold, with its fields; `-with-lines` files repeat or blank the header on each line. */
export const recordInputs = {
  order: orderInput,
  'order-line': orderLineInput,
  refund: refundInput,
  payment: paymentInput,
  payout: payoutInput,
  document: documentInput,
  'document-line': documentLineInput,
  item: itemInput,
  'item-reference': itemReferenceInput,
  'stock-level': stockLevelInput,
  fulfilment: fulfilmentInput,
  rate: rateInput,
  posting: postingInput,
  customer: customerInput,
  location: locationInput,
} as const satisfies Readonly<Record<string, InputFields>>;

export type RecordKind = keyof typeof recordInputs;
