import type { InputFields } from './field.ts';
import { accountInput, customerInput, locationInput, postingInput, rateInput } from './inputs/books.ts';
import { documentInput, documentLineInput } from './inputs/documents.ts';
import {
  fulfilmentInput,
  itemInput,
  itemReferenceInput,
  listPriceInput,
  returnInput,
  stockLevelInput,
} from './inputs/goods.ts';
import { paymentInput, payoutInput, refundInput, refundLineInput } from './inputs/money.ts';
import { orderInput, orderLineInput } from './inputs/orders.ts';
import { integrationLogInput, subscriptionInput } from './inputs/transfers.ts';

/**
 * Every kind of record a file may hold, with its fields: the names that profiles, presets and suggestions map columns to.
 * Amounts are in the row's own currency unless the field says "base" or "other"; positive means "in the customer's bill",
 * also on credit memos and refunds, whose direction is their type. `-with-lines` files repeat or blank the header on each line.
 */
export const recordInputs = {
  order: orderInput,
  'order-line': orderLineInput,
  refund: refundInput,
  'refund-line': refundLineInput,
  payment: paymentInput,
  payout: payoutInput,
  document: documentInput,
  'document-line': documentLineInput,
  item: itemInput,
  'item-reference': itemReferenceInput,
  'list-price': listPriceInput,
  'stock-level': stockLevelInput,
  fulfilment: fulfilmentInput,
  return: returnInput,
  rate: rateInput,
  account: accountInput,
  posting: postingInput,
  customer: customerInput,
  location: locationInput,
  'integration-log': integrationLogInput,
  subscription: subscriptionInput,
} as const satisfies Readonly<Record<string, InputFields>>;

export type RecordKind = keyof typeof recordInputs;
