import { isObject, type JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { isCompleting } from './children.ts';
import { fulfilmentRows } from './fulfilment-rows.ts';
import { currenciesOf, moneyFor } from './money.ts';
import { at, idOf, textAt, textOf, typeOf } from './node-values.ts';
import { orderLineRow } from './order-line-row.ts';
import { orderRows } from './order-rows.ts';
import { type Bulk, noteParent } from './parents.ts';
import { balanceRows, payoutRow } from './payout-row.ts';
import { type OfOrder, refundLineRow, refundRows } from './refund-rows.ts';
import { returnRows } from './return-rows.ts';
import { itemRow, levelRow } from './stock-rows.ts';
import { subscriptionRow } from './subscription-row.ts';

/** The rows of one line of a bulk file; undefined where its type is not used. */
export const bulkRows = (node: JsonObject, bulk: Bulk): readonly BulkRow[] | undefined => {
  const parent = textOf(node.__parentId) ?? '';
  const { parents } = bulk;
  noteParent(node, bulk);
  const type = typeOf(node);
  switch (type) {
    case 'Order':
      return orderRows(node, bulk);
    case 'LineItem':
      return [orderLineRow(node, parents.orders.get(parent), bulk)];
    case 'Refund':
      return refundRows(node, ofOrder(node, 'totalRefundedSet', bulk), bulk);
    case 'Fulfillment':
      return fulfilmentRows(node, ofOrder(node, '', bulk).order.name, bulk);
    case 'Return':
      return parents.done.has(textOf(node.id) ?? '') ? [] : returnRows(node, ofOrder(node, '', bulk), bulk);
    case 'RefundLineItem':
      return parents.done.has(parent)
        ? []
        : [refundLineRow(node, idOf(parent), ofOrder(node, 'subtotalSet', bulk))];
    case 'Product':
    case 'InventoryItem':
      return [];
    case 'ProductVariant':
      return [itemRow(node, parents)];
    case 'InventoryLevel':
      return [levelRow(node, parents)];
    case 'Location':
      return [{ record: 'location', fields: { id: idOf(node.id), name: textOf(node.name) } }];
    case 'Customer':
      return [customerRow(node)];
    case 'ShopifyPaymentsPayout':
      return [payoutRow(node)];
    case 'ShopifyPaymentsBalanceTransaction':
      return balanceRows(node, parents);
    case 'WebhookSubscription':
      return [subscriptionRow(node)];
    default:
      return isCompleting(type) && parent !== '' ? [] : undefined;
  }
};

/** The order of a record with a line of its own: its parent, else the one it names. */
const ofOrder = (node: JsonObject, bag: string, { parents, orderMoney }: Bulk): OfOrder => {
  const named = at(node, 'order');
  const known = parents.orders.get(textOf(node.__parentId) ?? textAt(named, 'id') ?? '');
  const money = known?.money ?? moneyFor(node, bag, orderMoney);
  const currency = currenciesOf(isObject(named) ? named : node, bag)[money.set];
  return {
    order: { name: known?.name ?? textAt(named, 'name') ?? idOf(textAt(named, 'id')), money },
    currency,
  };
};

const customerRow = (node: JsonObject): BulkRow => ({
  record: 'customer',
  fields: {
    id: idOf(node.id),
    email: textAt(node, 'defaultEmailAddress', 'emailAddress') ?? textOf(node.email),
    name: textOf(node.displayName),
    country: textAt(node, 'defaultAddress', 'countryCodeV2'),
  },
});
