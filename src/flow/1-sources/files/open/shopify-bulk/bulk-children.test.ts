import { describe, expect, it } from 'vitest';
import { type RecordKind, recordInputs } from '../../../../../model/index.ts';
import type { JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { bulkRows } from './bulk-rows.ts';
import { noteChild } from './children.ts';
import { makeBulk } from './parents.ts';

const gid = (type: string, id: number): string => `gid://shopify/${type}/${id}`;
const pounds = (amount: string) => ({ shopMoney: { amount, currencyCode: 'GBP' } });
const node = (type: string, id: number, fields: JsonObject, parent?: string): JsonObject => ({
  id: gid(type, id),
  ...fields,
  ...(parent === undefined ? {} : { __parentId: parent }),
});
const theOrder = gid('Order', 1);
const order = (fields: JsonObject = {}): JsonObject =>
  node('Order', 1, { name: '#1001', currencyCode: 'GBP', totalPriceSet: pounds('12.5'), ...fields });

const read = (...nodes: readonly JsonObject[]): readonly BulkRow[] => {
  const children = new Map<string, JsonObject[]>();
  for (const one of nodes) noteChild(one, children);
  const bulk = makeBulk(children, 'shop');
  const rows = nodes.flatMap((one) => bulkRows(one, bulk) ?? []);
  for (const { record, fields } of rows) {
    expect(Object.keys(recordInputs[record])).toEqual(expect.arrayContaining(Object.keys(fields)));
  }
  return rows;
};
const of = (record: RecordKind, rows: readonly BulkRow[]) =>
  rows.filter((row) => row.record === record).map(({ fields }) => fields);

describe('an order', () => {
  it('says how it stands today, who bought and who sold it', () => {
    const [fields] = of(
      'order',
      read(
        order({
          closedAt: '2024-02-01T00:00:00Z',
          updatedAt: '2024-02-02T00:00:00Z',
          edited: true,
          taxExempt: false,
          originalTotalPriceSet: pounds('20.0'),
          currentTotalPriceSet: pounds('10.0'),
          currentTotalTaxSet: pounds('1.0'),
          totalReceivedSet: pounds('12.5'),
          totalCashRoundingAdjustment: { paymentSet: pounds('0.02'), refundSet: pounds('-0.01') },
          purchasingEntity: { location: { id: gid('CompanyLocation', 8) } },
          merchantBusinessEntity: { id: gid('BusinessEntity', 4), displayName: 'Acme UK' },
          paymentTerms: { paymentSchedules: { nodes: [{ dueAt: '2024-03-01T00:00:00Z' }] } },
        }),
      ),
    );
    expect(fields).toMatchObject({
      closedAt: '2024-02-01T00:00:00Z',
      updatedAt: '2024-02-02T00:00:00Z',
      edited: 'true',
      taxExempt: 'false',
      originalTotal: '20.0',
      currentTotal: '10.0',
      currentTax: '1.0',
      received: '12.5',
      rounding: '0.02',
      roundingRefund: '-0.01',
      company: '8',
      entity: 'Acme UK',
      dueOn: '2024-03-01',
    });
  });

  const taxed = order({
    taxLines: [
      { title: 'VAT 20%', priceSet: pounds('2.0'), channelLiable: false },
      { title: 'State', priceSet: pounds('0.7'), channelLiable: true },
    ],
  });
  const shipping = { title: 'Courier', taxLines: [{ title: 'VAT 20%', priceSet: pounds('0.5') }] };

  it('adds up the taxes of shipping lines that stand anywhere below it, and those the channel remits', () => {
    const other = order({ id: gid('Order', 2), name: '#1002' });
    const rows = of('order', read(taxed, other, node('ShippingLine', 3, shipping, theOrder)));
    expect(rows[0]).toMatchObject({
      freightTax: '0.5',
      channelTax: '0.7',
      taxTitles: 'VAT 20% + State',
      shippingMethod: 'Courier',
    });
    expect(rows[1]?.['freightTax']).toBeUndefined();
    expect(rows[1]?.['channelTax']).toBeUndefined();
  });

  it('reads the one shipping line that stands in it, without one that was removed', () => {
    expect(of('order', read({ ...taxed, shippingLine: shipping }))[0]?.['freightTax']).toBe('0.5');
    const removed = { nodes: [shipping, { ...shipping, isRemoved: true }] };
    expect(of('order', read({ ...taxed, shippingLines: removed }))[0]?.['freightTax']).toBe('0.5');
    const untaxed = { ...taxed, shippingLine: { title: 'Courier', taxLines: [] } };
    expect(of('order', read(untaxed))[0]?.['freightTax']).toBe('0');
  });
});

describe('a line', () => {
  const line = (id: number, fields: JsonObject): JsonObject =>
    node('LineItem', id, { quantity: 3, discountedTotalSet: pounds('30.0'), ...fields }, theOrder);

  it('knows what is left of it, its bundle, and whether a product stands behind it', () => {
    const rows = of(
      'order-line',
      read(
        order(),
        line(5, {
          currentQuantity: 2,
          unfulfilledQuantity: 1,
          unfulfilledDiscountedTotalSet: pounds('10.0'),
          discountedUnitPriceAfterAllDiscountsSet: pounds('9.9'),
          variant: { id: gid('ProductVariant', 77) },
          lineItemGroup: { id: gid('LineItemGroup', 6), title: 'Set', variantSku: 'SET-1', quantity: 1 },
        }),
        line(6, { currentQuantity: 3, variant: null }),
        line(7, { currentQuantity: 2, variant: null, isGiftCard: true }),
        line(8, { currentQuantity: 0 }),
      ),
    );
    expect(rows[0]).toMatchObject({
      currentQuantity: '2',
      currentAmount: '19.8',
      unfulfilledQuantity: '1',
      unfulfilledAmount: '10.0',
      variant: '77',
      custom: 'false',
      bundle: 'SET-1',
      bundleId: '6',
      bundleQuantity: '1',
    });
    expect(rows.map(({ custom }) => custom)).toEqual(['false', 'true', 'false', undefined]);
    expect(rows.map(({ currentAmount }) => currentAmount)).toEqual(['19.8', '30.0', undefined, '0']);
  });

  it('knows the locations its fulfilment orders are assigned to', () => {
    const sent = (id: number, name: string, status = 'OPEN'): JsonObject =>
      node('FulfillmentOrder', id, { status, assignedLocation: { location: { name } } }, theOrder);
    const part = (id: number, parent: number, left: number): JsonObject =>
      node(
        'FulfillmentOrderLineItem',
        id,
        { lineItem: { id: gid('LineItem', 5) }, remainingQuantity: left },
        gid('FulfillmentOrder', parent),
      );
    const rows = of(
      'order-line',
      read(
        order(),
        line(5, {}),
        line(6, {}),
        sent(1, 'Leeds'),
        sent(2, 'York'),
        sent(3, 'Bath', 'CANCELLED'),
        part(1, 1, 1),
        part(2, 2, 2),
        part(3, 3, 9),
      ),
    );
    expect(rows[0]).toMatchObject({ location: 'Leeds + York', unfulfilledQuantity: '3' });
    expect(rows[1]?.['location']).toBeUndefined();
  });
});

describe('a refund', () => {
  const refund: JsonObject = {
    id: gid('Refund', 7),
    createdAt: '2024-01-05T00:00:00Z',
    totalRefundedSet: pounds('9.5'),
    return: { id: gid('Return', 9) },
    duties: [{ amountSet: pounds('1.5') }],
  };
  const parts = [
    node(
      'RefundLineItem',
      1,
      {
        lineItem: { id: gid('LineItem', 5), sku: 'A' },
        quantity: 2,
        subtotalSet: pounds('5.0'),
        totalTaxSet: pounds('1.0'),
        restockType: 'RETURN',
        restocked: true,
        location: { name: 'Leeds' },
      },
      gid('Refund', 7),
    ),
    node(
      'RefundShippingLine',
      2,
      { subtotalAmountSet: pounds('2.0'), taxAmountSet: pounds('0.4') },
      gid('Refund', 7),
    ),
    node('OrderAdjustment', 3, { amountSet: pounds('-0.5') }, gid('Refund', 7)),
    node(
      'OrderTransaction',
      4,
      {
        kind: 'REFUND',
        status: 'SUCCESS',
        gateway: 'bogus',
        processedAt: '2024-01-06T00:00:00Z',
        amountRoundingSet: pounds('0.02'),
      },
      gid('Refund', 7),
    ),
  ];

  it('is told apart into its lines, shipping, duties and adjustments', () => {
    const rows = read(order({ refunds: [refund] }), ...parts);
    expect(of('refund', rows)).toMatchObject([
      {
        amount: '9.5',
        shipping: '2.4',
        tax: '1.4',
        duty: '1.5',
        adjustment: '0.5',
        rounding: '0.02',
        status: 'success',
        settledAt: '2024-01-06T00:00:00Z',
        gateway: 'bogus',
        return: '9',
      },
    ]);
    expect(of('refund-line', rows)).toMatchObject([
      {
        refund: '7',
        order: '#1001',
        line: '5',
        sku: 'A',
        quantity: '2',
        amount: '5.0',
        tax: '1.0',
        currency: 'GBP',
        restockType: 'return',
        restocked: 'true',
        location: 'Leeds',
      },
    ]);
  });

  it('may stand by itself, and its lines without it', () => {
    const alone = { ...refund, order: { name: '#1001', currencyCode: 'GBP' } };
    expect(of('refund', read(alone))).toMatchObject([{ order: '#1001', amount: '9.5', currency: 'GBP' }]);
    expect(of('refund-line', read(...parts))).toMatchObject([{ refund: '7', line: '5' }]);
    expect(of('refund', read(order({ refunds: [{ id: gid('Refund', 7) }] })))).toEqual([]);
  });

  it('is pending, or has failed, as its transactions say', () => {
    const statusOf = (...told: readonly (readonly [status: string, amount: string])[]) => {
      const nodes = told.map(([status, amount]) => ({ kind: 'REFUND', status, amountSet: pounds(amount) }));
      return of('refund', read(order({ refunds: [{ ...refund, transactions: { nodes } }] })))[0]?.['status'];
    };
    expect(statusOf(['PENDING', '3.0'], ['SUCCESS', '2.0'])).toBe('pending');
    expect(statusOf(['PENDING', '3.0'], ['SUCCESS', '3.0'])).toBe('success');
    expect(statusOf(['FAILURE', '3.0'], ['SUCCESS', '3.0'])).toBe('success');
    expect(statusOf(['ERROR', '3.0'])).toBe('failure');
    expect(statusOf()).toBeUndefined();
  });

  it('leaves unknown what was not asked for, and is zero where nothing was found', () => {
    expect(of('refund', read(order({ refunds: [refund] })))[0]?.['shipping']).toBeUndefined();
    const asked = { ...refund, refundShippingLines: { nodes: [] }, refundLineItems: { nodes: [] } };
    expect(of('refund', read(order({ refunds: [asked] })))[0]).toMatchObject({ shipping: '0', tax: '0' });
  });
});

describe('a return', () => {
  const returned = { id: gid('FulfillmentLineItem', 40), lineItem: { id: gid('LineItem', 5), sku: 'A' } };
  const nodes = [
    order(),
    node('LineItem', 5, { quantity: 2 }, theOrder),
    node('LineItem', 6, { quantity: 1 }, theOrder),
    node('Return', 9, { status: 'CLOSED', createdAt: '2024-02-01T00:00:00Z' }, theOrder),
    node(
      'ReturnLineItem',
      1,
      { quantity: 2, fulfillmentLineItem: returned, restockingFee: { amountSet: pounds('0.75') } },
      gid('Return', 9),
    ),
    node(
      'ExchangeLineItem',
      2,
      { lineItem: { id: gid('LineItem', 6), discountedTotalSet: pounds('8.0') } },
      gid('Return', 9),
    ),
    node('ReverseFulfillmentOrder', 3, {}, gid('Return', 9)),
    node(
      'ReverseFulfillmentOrderLineItem',
      4,
      {
        fulfillmentLineItem: returned,
        dispositions: [
          { type: 'RESTOCKED', quantity: 1, location: { name: 'Leeds' } },
          { type: 'MISSING', quantity: 1 },
        ],
      },
      gid('ReverseFulfillmentOrder', 3),
    ),
  ];

  it('has a row for each line, with what was put back into stock', () => {
    expect(of('return', read(...nodes))).toMatchObject([
      {
        id: '9',
        order: '#1001',
        line: '5',
        sku: 'A',
        quantity: '2',
        restocked: '1',
        location: 'Leeds',
        on: '2024-02-01T00:00:00Z',
        fee: '0.75',
        status: 'closed',
      },
    ]);
  });

  it('marks the lines that were given in exchange', () => {
    const rows = read(...nodes);
    expect(of('order', rows)[0]?.['exchangeValue']).toBe('8');
    expect(of('order-line', rows).map((row) => [row['line'], row['exchange'], row['return']])).toEqual([
      ['5', undefined, undefined],
      ['6', 'true', '9'],
    ]);
  });
});

describe('other nodes', () => {
  it('give a fulfilment one row for each of its lines', () => {
    const items = {
      nodes: [1, 2].map((id) => ({ quantity: id, lineItem: { id: gid('LineItem', id), sku: `S${id}` } })),
    };
    const fulfilment = { id: gid('Fulfillment', 9), name: '#1001-F1', createdAt: '2024-01-03T00:00:00Z' };
    const rows = of(
      'fulfilment',
      read(order({ fulfillments: [{ ...fulfilment, fulfillmentLineItems: items }] })),
    );
    expect(rows.map((row) => [row['id'], row['line'], row['sku'], row['quantity']])).toEqual([
      ['#1001-F1', '1', 'S1', '1'],
      ['#1001-F1', '2', 'S2', '2'],
    ]);
  });

  it('are payouts and webhook subscriptions', () => {
    const rows = read(
      node('ShopifyPaymentsPayout', 1, {
        issuedAt: '2024-01-03T00:00:00Z',
        status: 'PAID',
        net: { amount: '90.0', currencyCode: 'GBP' },
        businessEntity: { displayName: 'Acme UK' },
        summary: {
          chargesGross: { amount: '100.0' },
          chargesFee: { amount: '7.0' },
          refundsFee: { amount: '3.0' },
        },
      }),
      node('WebhookSubscription', 2, {
        topic: 'ORDERS_PARTIALLY_FULFILLED',
        uri: 'https://erp.example/hook',
        apiVersion: { handle: '2026-07' },
        format: 'JSON',
      }),
      node('WebhookSubscription', 3, { topic: 'INVENTORY_LEVELS_UPDATE', endpoint: { arn: 'arn:1' } }),
    );
    expect(of('payout', rows)).toMatchObject([
      { id: '1', gross: '100', fee: '10', net: '90.0', status: 'paid', entity: 'Acme UK' },
    ]);
    expect(of('subscription', rows)).toMatchObject([
      { topic: 'orders/partially_fulfilled', endpoint: 'https://erp.example/hook', apiVersion: '2026-07' },
      { topic: 'inventory_levels/update', endpoint: 'arn:1' },
    ]);
  });

  it('are transactions of payouts, each under its own type', () => {
    const balance = (id: number, fields: JsonObject): JsonObject =>
      node('ShopifyPaymentsBalanceTransaction', id, {
        transactionDate: '2024-01-02T00:00:00Z',
        amount: { amount: '10.0', currencyCode: 'GBP' },
        fee: { amount: '0.4' },
        net: { amount: '9.6' },
        associatedPayout: { id: gid('ShopifyPaymentsPayout', 1), status: 'PAID' },
        ...fields,
      });
    const rows = read(
      node('ShopifyPaymentsPayout', 1, { issuedAt: '2024-01-03T00:00:00Z', net: { amount: '9.6' } }),
      balance(2, { type: 'CHARGE', associatedOrder: { name: '#1001' }, sourceOrderTransactionId: '5' }),
      balance(3, { type: 'CUSTOMS_DUTY' }),
      balance(4, { type: 'CHARGE', test: true }),
    );
    expect(of('payment', rows)).toMatchObject([
      { id: '2', order: '#1001', type: 'charge', net: '9.6', payout: '1', payoutStatus: 'paid', source: '5' },
      { id: '3', type: 'customs_duty', payoutOn: '2024-01-03', gateway: 'shopify_payments' },
    ]);
  });

  it('are named as unused where no row is made of them', () => {
    const bulk = makeBulk(new Map(), 'shop');
    expect(bulkRows(node('Metafield', 1, {}), bulk)).toBeUndefined();
    expect(bulkRows(node('ShippingLine', 1, {}), bulk)).toBeUndefined();
    expect(bulkRows(node('ShippingLine', 1, {}, theOrder), bulk)).toEqual([]);
  });
});
