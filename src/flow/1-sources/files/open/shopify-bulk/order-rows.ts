import type { JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { childrenOf } from './children.ts';
import { fulfilmentRows } from './fulfilment-rows.ts';
import { currenciesOf, moneyFor } from './money.ts';
import { isStub, listAt, textAt, textOf } from './node-values.ts';
import { orderFields } from './order-fields.ts';
import { orderLineRow } from './order-line-row.ts';
import { orderMoneyFields } from './order-money.ts';
import type { Bulk, OrderFacts } from './parents.ts';
import { paymentRow } from './payment-row.ts';
import { refundRows } from './refund-rows.ts';
import { returnRows } from './return-rows.ts';

/** The order of a bulk line with what belongs to it: lines that stand inline, refunds, payments that succeeded, fulfilments, returns. */
export const orderRows = (node: JsonObject, bulk: Bulk): readonly BulkRow[] => {
  const known = bulk.parents.orders.get(textOf(node.id) ?? '');
  const order: OrderFacts = known ?? {
    name: textOf(node.name) ?? '',
    money: moneyFor(node, 'totalPriceSet', bulk.orderMoney),
  };
  const { money } = order;
  const transactions = listAt(node, 'transactions').filter((each) => textAt(each, 'status') === 'SUCCESS');
  const currency = currenciesOf(node, 'totalPriceSet')[money.set];
  return [
    {
      record: 'order',
      fields: {
        ...orderFields(node, transactions, bulk),
        ...orderMoneyFields(node, { money, transactions, currency }, bulk),
      },
    },
    ...listAt(node, 'lineItems').map((line) => orderLineRow(line, order, bulk)),
    ...listAt(node, 'refunds').flatMap((refund) => refundRows(refund, { order, currency }, bulk)),
    ...transactions.flatMap((transaction) => paymentRow(transaction, order, currency)),
    ...listAt(node, 'fulfillments')
      .filter((fulfilment) => !isStub(fulfilment))
      .flatMap((fulfilment) => fulfilmentRows(fulfilment, order.name, bulk)),
    ...childrenOf(node, 'returns', ['Return'], bulk.children).flatMap((one) =>
      returnRows(one, { order, currency }, bulk),
    ),
  ];
};
