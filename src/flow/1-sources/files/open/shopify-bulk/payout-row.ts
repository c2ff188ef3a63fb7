import { isObject, type JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { at, dayIn, idOf, sumOf, textAt, textOf } from './node-values.ts';
import type { Parents } from './parents.ts';

/** A payout of Shopify Payments. */
export const payoutRow = (node: JsonObject): BulkRow => {
  const summary = at(node, 'summary');
  const sums = (ending: RegExp): string | undefined =>
    isObject(summary)
      ? sumOf(
          Object.keys(summary)
            .filter((name) => ending.test(name))
            .map((name) => textAt(summary, name, 'amount')),
        )
      : undefined;
  return {
    record: 'payout',
    fields: {
      id: textOf(node.legacyResourceId) ?? idOf(node.id),
      paidOn: dayIn(textOf(node.issuedAt)),
      currency: textAt(node, 'net', 'currencyCode'),
      gross: sums(/Gross$/),
      fee: sums(/Fees?$/),
      net: textAt(node, 'net', 'amount'),
      status: textOf(node.status)?.toLowerCase(),
      entity: textAt(node, 'businessEntity', 'displayName') ?? idOf(at(node, 'businessEntity', 'id')),
    },
  };
};

/** A transaction of a payout, under its own type; what it settles is told by its order as well. */
export const balanceRows = (node: JsonObject, { payouts }: Parents): readonly BulkRow[] => {
  if (node.test === true) return [];
  const payout = textAt(node, 'associatedPayout', 'id');
  const order = at(node, 'associatedOrder');
  return [
    {
      record: 'payment',
      fields: {
        id: idOf(node.id),
        order: textAt(order, 'name') ?? idOf(at(order, 'id')),
        type: textOf(node.type)?.toLowerCase(),
        occurredAt: textOf(node.transactionDate),
        amount: textAt(node, 'amount', 'amount'),
        fee: textAt(node, 'fee', 'amount'),
        net: textAt(node, 'net', 'amount'),
        currency: textAt(node, 'amount', 'currencyCode'),
        payout: idOf(payout),
        payoutOn: dayIn(payouts.get(payout ?? '')),
        payoutStatus: textAt(node, 'associatedPayout', 'status')?.toLowerCase(),
        gateway: 'shopify_payments',
        source: textOf(node.sourceOrderTransactionId),
      },
    },
  ];
};
