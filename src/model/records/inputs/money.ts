import type { InputFields } from '../field.ts';

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
  status: { type: 'text', says: 'success, pending, failure, error; posted or void in an ERP.' },
  shop: { type: 'text', says: 'Which store the payment belongs to, where one file holds several.' },
  account: { type: 'text', says: 'Account the payment was posted to.' },
  createdAt: { type: 'instant', says: 'When the payment was entered.' },
  otherAmount: {
    type: 'amount',
    says: 'Amount in the other of shop and presentment currency; refunds negative.',
  },
  otherCurrency: { type: 'text', says: 'ISO 4217 code of the amount in the other currency.' },
  source: {
    type: 'text',
    says: 'Id of the payment or refund of an order that this transaction of a payout settles.',
  },
} as const satisfies InputFields;

export const refundInput = {
  id: { type: 'text', says: 'Id of the refund.' },
  order: { type: 'text', says: 'Order name refunded.', required: true },
  amount: { type: 'amount', says: 'Money given back, positive.', required: true },
  currency: { type: 'text', says: 'ISO 4217 code.' },
  refundedAt: { type: 'instant', says: 'When the refund was made.' },
  gateway: { type: 'text', says: 'Gateway the money went back through.' },
  note: { type: 'text', says: 'Reason given.' },
  shipping: { type: 'amount', says: 'Shipping given back, with its tax, positive.' },
  tax: { type: 'amount', says: 'All taxes given back, positive.' },
  duty: { type: 'amount', says: 'Duties given back, positive.' },
  adjustment: {
    type: 'amount',
    says: 'What the refund differs from the value of its lines and shipping, with the sign of the shop.',
  },
  rounding: { type: 'amount', says: 'Cash rounding of the money given back, signed.' },
  status: { type: 'text', says: 'success, pending or failure: whether the money went back.' },
  settledAt: { type: 'instant', says: 'When the money went back.' },
  return: { type: 'text', says: 'Id of the return that was refunded.' },
  otherAmount: {
    type: 'amount',
    says: 'Money given back in the other of shop and presentment currency, positive.',
  },
  otherCurrency: { type: 'text', says: 'ISO 4217 code of the amount in the other currency.' },
} as const satisfies InputFields;

export const refundLineInput = {
  id: { type: 'text', says: 'Id of the refunded line.' },
  refund: { type: 'text', says: 'Id of the refund.', required: true },
  order: { type: 'text', says: 'Order name refunded.' },
  line: { type: 'text', says: 'Id of the order line refunded.' },
  sku: { type: 'text', says: 'Stock keeping unit.' },
  quantity: { type: 'quantity', says: 'Units refunded.' },
  amount: { type: 'amount', says: 'Value refunded, positive, without tax where prices do not contain it.' },
  tax: { type: 'amount', says: 'Tax refunded, positive.' },
  currency: { type: 'text', says: 'ISO 4217 code.' },
  restockType: { type: 'text', says: 'cancel, return, no_restock or legacy_restock.' },
  restocked: { type: 'boolean', says: 'Whether the units were put back into stock.' },
  location: { type: 'text', says: 'Location they were put back at.' },
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
  shop: { type: 'text', says: 'Which store the payout belongs to, where one file holds several.' },
} as const satisfies InputFields;
