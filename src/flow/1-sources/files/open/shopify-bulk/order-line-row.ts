import { Decimal } from 'decimal.js';
import type { Json } from '../parse-json.ts';
import { isObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { type Money, moneyFor } from './money.ts';
import { at, idOf, joined, listAt, sumOf, textAt } from './node-values.ts';
import { fulfilmentStatus } from './order-fields.ts';
import type { Bulk, OrderFacts } from './parents.ts';

/** A line of an order. */
export const orderLineRow = (node: Json, order: OrderFacts | undefined, bulk: Bulk): BulkRow => {
  const money = order?.money ?? moneyFor(isObject(node) ? node : {}, 'discountedTotalSet', bulk.orderMoney);
  const { own, other } = money;
  const facts = bulk.parents.lines.get(textAt(node, 'id') ?? '');
  const group = at(node, 'lineItemGroup');
  return {
    record: 'order-line',
    fields: {
      order: order?.name ?? idOf(at(node, '__parentId')),
      line: idOf(at(node, 'id')),
      sku: textAt(node, 'sku'),
      title: textAt(node, 'name') ?? textAt(node, 'title'),
      kind: at(node, 'isGiftCard') === true ? 'gift-card' : 'item',
      quantity: textAt(node, 'quantity'),
      unitPrice: own(node, 'originalUnitPrice'),
      amount: own(node, 'discountedTotal'),
      discount: own(node, 'totalDiscount'),
      tax: sumOf(listAt(node, 'taxLines').map((tax) => own(tax, 'price'))),
      vendor: textAt(node, 'vendor'),
      fulfilmentStatus: fulfilmentStatus(textAt(node, 'fulfillmentStatus')?.toUpperCase()),
      requiresShipping: textAt(node, 'requiresShipping'),
      taxable: textAt(node, 'taxable'),
      currentQuantity: textAt(node, 'currentQuantity'),
      currentAmount: currentAmount(node, money),
      unfulfilledQuantity: textAt(node, 'unfulfilledQuantity') ?? facts?.remaining?.toString(),
      unfulfilledAmount: own(node, 'unfulfilledDiscountedTotal'),
      variant: idOf(at(node, 'variant', 'id')),
      custom: isCustom(node),
      bundle: textAt(group, 'variantSku') ?? textAt(group, 'title'),
      bundleId: idOf(at(group, 'id')),
      bundleQuantity: textAt(group, 'quantity'),
      location: joined(facts?.locations ?? []),
      requestStatus: joined(facts?.requests ?? []),
      exchange: facts?.exchangeOf === undefined ? undefined : 'true',
      return: facts?.exchangeOf,
      otherAmount: other(node, 'discountedTotal'),
    },
  };
};

/** The price after all discounts of what is left; without it only an unchanged or an empty line is certain. */
const currentAmount = (node: Json, { own }: Money): string | undefined => {
  const quantity = textAt(node, 'currentQuantity');
  const price = own(node, 'discountedUnitPriceAfterAllDiscounts');
  if (quantity === undefined || !/^\d+$/.test(quantity)) return undefined;
  if (price !== undefined && /^-?\d+(\.\d+)?$/.test(price))
    return new Decimal(price).times(quantity).toFixed();
  if (quantity === '0') return '0';
  return quantity === textAt(node, 'quantity') ? own(node, 'discountedTotal') : undefined;
};

/** Known where the variant was asked for: lines typed in by hand have none, and gift cards may have none. */
const isCustom = (node: Json): string | undefined => {
  const variant = at(node, 'variant');
  if (variant === undefined) return undefined;
  return String(variant === null && at(node, 'isGiftCard') !== true);
};
