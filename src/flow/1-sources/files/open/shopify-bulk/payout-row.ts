import { isObject, type JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { at, dayIn, idOf, sumOf, textAt, textOf } from './node-values.ts';

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
