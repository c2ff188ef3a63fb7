import type { Json } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { childrenOf, isAsked } from './children.ts';
import type { Money } from './money.ts';
import { at, idOf, latest, listAt, sumOf, textAt, totalOf } from './node-values.ts';
import type { Bulk, OrderFacts } from './parents.ts';

/** The order a record belongs to, as far as it is known. */
export interface OfOrder {
  readonly order: Pick<OrderFacts, 'money'> & { readonly name: string | undefined };
  readonly currency: string | undefined;
}

/** A refund, where its amount is told, and its lines. */
export const refundRows = (refund: Json, of: OfOrder, bulk: Bulk): readonly BulkRow[] => {
  const { children, parents } = bulk;
  const { money } = of.order;
  const id = textAt(refund, 'id');
  if (id !== undefined) parents.done.add(id);
  const lines = childrenOf(refund, 'refundLineItems', ['RefundLineItem'], children);
  const rows = lines.map((line) => refundLineRow(line, idOf(id), of));
  const amount = money.own(refund, 'totalRefunded');
  if (amount === undefined) return rows;
  const transactions = childrenOf(refund, 'transactions', ['OrderTransaction'], children);
  const fields = {
    id: idOf(id),
    order: of.order.name,
    amount,
    currency: money.currency(refund, 'totalRefunded') ?? of.currency,
    refundedAt: textAt(refund, 'processedAt') ?? textAt(refund, 'createdAt'),
    gateway: textAt(transactions[0], 'gateway'),
    note: textAt(refund, 'note'),
    ...partsOf(refund, lines, money, bulk),
    rounding: sumOf(transactions.map((each) => money.own(each, 'amountRounding'))),
    ...statusOf(transactions),
    return: idOf(at(refund, 'return', 'id')),
    otherAmount: money.other(refund, 'totalRefunded'),
    otherCurrency: money.otherCurrency(refund, 'totalRefunded'),
  };
  return [{ record: 'refund', fields }, ...rows];
};

/** What a refund is made of, as far as it was asked for. */
const partsOf = (
  refund: Json,
  lines: readonly Json[],
  { own }: Money,
  { children }: Bulk,
): BulkRow['fields'] => {
  const shippings = childrenOf(refund, 'refundShippingLines', ['RefundShippingLine'], children);
  const adjustments = childrenOf(refund, 'orderAdjustments', ['OrderAdjustment'], children);
  const duties = listAt(refund, 'duties');
  const asksShipping = isAsked(refund, 'refundShippingLines', shippings);
  const freightTaxes = shippings.map((each) => own(each, 'taxAmount'));
  return {
    shipping: totalOf(
      [...shippings.map((each) => own(each, 'subtotalAmount')), ...freightTaxes],
      asksShipping,
    ),
    tax: totalOf(
      [...lines.map((line) => own(line, 'totalTax')), ...freightTaxes],
      asksShipping || isAsked(refund, 'refundLineItems', lines),
    ),
    duty: totalOf(
      duties.map((duty) => own(duty, 'amount')),
      isAsked(refund, 'duties', duties),
    ),
    // Shopify signs what a refund differs from its lines in the merchant's favour.
    adjustment: totalOf(
      adjustments.map((each) => turned(own(each, 'amount'))),
      isAsked(refund, 'orderAdjustments', adjustments),
    ),
  };
};

/** An amount with its sign turned. */
const turned = (amount: string | undefined): string | undefined =>
  amount === undefined || /^-?0*\.?0*$/.test(amount)
    ? amount
    : amount.startsWith('-')
      ? amount.slice(1)
      : `-${amount}`;

/** Whether the money went back, and when: a refund of its own proves neither. */
const statusOf = (transactions: readonly Json[]): BulkRow['fields'] => {
  const statuses = transactions
    .filter((each) => (textAt(each, 'kind') ?? 'REFUND') === 'REFUND')
    .map((each) => textAt(each, 'status'))
    .filter((status) => status !== undefined);
  const succeeded = transactions.filter((each) => textAt(each, 'status') === 'SUCCESS');
  const status = transactions.some(
    (each) => isWaiting(each) && !succeeded.some((done) => settles(done, each)),
  )
    ? 'pending'
    : statuses.includes('SUCCESS')
      ? 'success'
      : statuses.length > 0
        ? 'failure'
        : undefined;
  return { status, settledAt: status === 'success' ? latest(succeeded, 'processedAt') : undefined };
};

const isWaiting = (transaction: Json): boolean =>
  (textAt(transaction, 'kind') ?? 'REFUND') === 'REFUND' &&
  ['PENDING', 'AWAITING_RESPONSE', 'UNKNOWN'].includes(textAt(transaction, 'status') ?? '');

/** Whether a transaction that went through is the end of one that was waiting. */
const settles = (done: Json, waiting: Json): boolean =>
  JSON.stringify(at(done, 'amountSet')) === JSON.stringify(at(waiting, 'amountSet')) &&
  (textAt(done, 'processedAt') ?? '') >= (textAt(waiting, 'processedAt') ?? '');

/** A line of a refund; `refund` is the refund's id. */
export const refundLineRow = (
  line: Json,
  refund: string | undefined,
  { order, currency }: OfOrder,
): BulkRow => {
  const { own } = order.money;
  return {
    record: 'refund-line',
    fields: {
      id: idOf(at(line, 'id')),
      refund,
      order: order.name,
      line: idOf(at(line, 'lineItem', 'id')),
      sku: textAt(line, 'lineItem', 'sku'),
      quantity: textAt(line, 'quantity'),
      amount: own(line, 'subtotal'),
      tax: own(line, 'totalTax'),
      currency: order.money.currency(line, 'subtotal') ?? currency,
      restockType: textAt(line, 'restockType')?.toLowerCase(),
      restocked: textAt(line, 'restocked'),
      location: textAt(line, 'location', 'name'),
    },
  };
};
