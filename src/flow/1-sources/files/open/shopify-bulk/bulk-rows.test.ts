import { describe, expect, it } from 'vitest';
import { recordInputs } from '../../../../../model/index.ts';
import type { JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { bulkRows } from './bulk-rows.ts';
import { noteChild } from './children.ts';
import type { MoneySet } from './money.ts';
import { makeBulk } from './parents.ts';

const money = (amount: string, presentment: string) => ({
  shopMoney: { amount, currencyCode: 'GBP' },
  presentmentMoney: { amount: presentment, currencyCode: 'EUR' },
});
const order: JsonObject = {
  id: 'gid://shopify/Order/1',
  name: '#1001',
  currencyCode: 'GBP',
  processedAt: '2024-01-02T03:04:05Z',
  totalPriceSet: money('12.5', '15.0'),
  displayFinancialStatus: 'PARTIALLY_REFUNDED',
  displayFulfillmentStatus: 'PARTIALLY_FULFILLED',
  paymentGatewayNames: ['gift_card', 'shopify_payments'],
  refunds: [
    {
      id: 'gid://shopify/Refund/7',
      totalRefundedSet: money('2.5', '3.0'),
      createdAt: '2024-01-05T00:00:00Z',
    },
  ],
  transactions: [
    {
      id: 'gid://shopify/OrderTransaction/3',
      kind: 'SALE',
      status: 'SUCCESS',
      gateway: 'gift_card',
      processedAt: '2024-01-02T03:04:05Z',
      amountSet: money('2.5', '3.0'),
    },
    {
      id: 'gid://shopify/OrderTransaction/4',
      kind: 'SALE',
      status: 'FAILURE',
      gateway: 'shopify_payments',
      amountSet: money('10.0', '12.0'),
    },
    {
      id: 'gid://shopify/OrderTransaction/5',
      kind: 'REFUND',
      status: 'SUCCESS',
      gateway: 'shopify_payments',
      amountSet: money('2.5', '3.0'),
    },
  ],
  fulfillments: [
    {
      id: 'gid://shopify/Fulfillment/9',
      name: '#1001-F1',
      createdAt: '2024-01-03T00:00:00Z',
      status: 'SUCCESS',
    },
  ],
};

const read = (...nodes: readonly JsonObject[]): readonly BulkRow[] => {
  return readIn('shop', ...nodes);
};
const readIn = (money: MoneySet, ...nodes: readonly JsonObject[]): readonly BulkRow[] => {
  const children = new Map<string, JsonObject[]>();
  for (const node of nodes) noteChild(node, children);
  const bulk = makeBulk(children, money);
  return nodes.flatMap((node) => bulkRows(node, bulk) ?? []);
};

describe('bulkRows', () => {
  it('reads an order in shop money with its refunds, payments that succeeded and fulfilments', () => {
    const rows = read(order);
    expect(rows.map((row) => row.record)).toEqual(['order', 'refund', 'payment', 'payment', 'fulfilment']);
    expect(rows[0]?.fields).toMatchObject({
      id: '1',
      name: '#1001',
      currency: 'GBP',
      total: '12.5',
      giftCard: '2.5',
      gateway: 'gift_card + shopify_payments',
      financialStatus: 'partially_refunded',
      fulfilmentStatus: 'partial',
      paidAt: '2024-01-02T03:04:05Z',
    });
    expect(rows[1]?.fields).toMatchObject({ id: '7', order: '#1001', amount: '2.5', currency: 'GBP' });
    expect(rows[3]?.fields).toMatchObject({
      type: 'refund',
      amount: '-2.5',
      presentmentAmount: '-3.0',
      presentmentCurrency: 'EUR',
    });
  });

  it('finds the parent of children that stand anywhere after it', () => {
    const line = {
      id: 'gid://shopify/LineItem/5',
      sku: 'A',
      quantity: 2,
      __parentId: 'gid://shopify/Order/1',
    };
    const rows = read(order, { ...order, id: 'gid://shopify/Order/2', name: '#1002' }, line);
    expect(rows.at(-1)).toMatchObject({
      record: 'order-line',
      fields: { order: '#1001', line: '5', quantity: '2' },
    });
  });

  it('joins variants to products and stock to variants', () => {
    const rows = read(
      { id: 'gid://shopify/Product/1', title: 'Mug', status: 'ACTIVE' },
      {
        id: 'gid://shopify/ProductVariant/2',
        sku: 'MUG-1',
        title: 'Blue',
        price: '5.00',
        inventoryItem: { id: 'gid://shopify/InventoryItem/3' },
        __parentId: 'gid://shopify/Product/1',
      },
      {
        id: 'gid://shopify/InventoryLevel/4?inventory_item_id=3',
        location: { name: 'Leeds' },
        quantities: [
          { name: 'on_hand', quantity: 7 },
          { name: 'damaged', quantity: 1 },
          { name: 'reserved', quantity: 2 },
        ],
        __parentId: 'gid://shopify/InventoryItem/3',
      },
    );
    expect(rows).toMatchObject([
      {
        record: 'item',
        fields: { sku: 'MUG-1', title: 'Mug', variant: 'Blue', status: 'active', price: '5.00' },
      },
      { record: 'stock-level', fields: { sku: 'MUG-1', location: 'Leeds', onHand: '7', unavailable: '3' } },
    ]);
  });

  it('reads the other money where asked to, with the amounts of the first beside it', () => {
    const line = {
      id: 'gid://shopify/LineItem/5',
      quantity: 1,
      discountedTotalSet: money('10.0', '12.0'),
      __parentId: 'gid://shopify/Order/1',
    };
    const shop = read(order, line);
    expect(shop[0]?.fields).toMatchObject({
      currency: 'GBP',
      total: '12.5',
      otherCurrency: 'EUR',
      otherTotal: '15.0',
    });
    expect(shop[1]?.fields).toMatchObject({ amount: '2.5', otherAmount: '3.0', otherCurrency: 'EUR' });
    expect(shop.at(-1)?.fields).toMatchObject({ amount: '10.0', otherAmount: '12.0' });
    const presentment = readIn('presentment', order, line);
    expect(presentment[0]?.fields).toMatchObject({
      currency: 'EUR',
      total: '15.0',
      giftCard: '3',
      otherCurrency: 'GBP',
      otherTotal: '12.5',
    });
    expect(presentment[3]?.fields).toMatchObject({
      amount: '-3.0',
      currency: 'EUR',
      otherAmount: '-2.5',
      otherCurrency: 'GBP',
      presentmentAmount: '-3.0',
    });
    expect(presentment.at(-1)?.fields).toMatchObject({ amount: '12.0', otherAmount: '10.0' });
  });

  it('has no other money where both are one currency, or presentment money is not given', () => {
    const pounds = { amount: '5.0', currencyCode: 'GBP' };
    const single = { ...order, totalPriceSet: { shopMoney: pounds, presentmentMoney: pounds } };
    expect(read(single)[0]?.fields).toMatchObject({ total: '5.0' });
    expect(read(single)[0]?.fields).not.toHaveProperty('otherTotal');
    const bare = { ...order, totalPriceSet: { shopMoney: pounds } };
    expect(readIn('presentment', bare)[0]?.fields).toMatchObject({ total: '5.0', currency: 'GBP' });
  });

  it('uses only names of fields that the records have', () => {
    for (const { record, fields } of read(order)) {
      expect(Object.keys(recordInputs[record])).toEqual(expect.arrayContaining(Object.keys(fields)));
    }
  });
});
