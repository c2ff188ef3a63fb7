import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const bag = (shop: string, presentment: string) => ({
  shopMoney: { amount: shop, currencyCode: 'GBP' },
  presentmentMoney: { amount: presentment, currencyCode: 'JPY' },
});
const order = {
  id: 'gid://shopify/Order/1',
  name: '#1001',
  currencyCode: 'GBP',
  presentmentCurrencyCode: 'JPY',
  processedAt: '2024-01-02T03:04:05Z',
  closedAt: '2024-01-09T00:00:00Z',
  edited: true,
  totalPriceSet: bag('12.50', '2400'),
  currentTotalPriceSet: bag('10.00', '1900'),
  merchantBusinessEntity: { displayName: 'Acme UK' },
  paymentTerms: { paymentSchedules: { nodes: [{ dueAt: '2024-01-31T23:30:00Z' }] } },
  refunds: [
    {
      id: 'gid://shopify/Refund/7',
      createdAt: '2024-01-05T00:00:00Z',
      totalRefundedSet: bag('2.50', '480'),
      duties: [],
      refundLineItems: {
        nodes: [
          {
            lineItem: { id: 'gid://shopify/LineItem/5', sku: 'a' },
            quantity: 1,
            subtotalSet: bag('2.50', '480'),
            totalTaxSet: bag('0.40', '80'),
            restockType: 'RETURN',
            restocked: true,
            location: { name: 'Leeds' },
          },
        ],
      },
    },
  ],
};
const line = {
  id: 'gid://shopify/LineItem/5',
  sku: 'a',
  quantity: 2,
  currentQuantity: 1,
  variant: null,
  discountedTotalSet: bag('12.50', '2400'),
  __parentId: 'gid://shopify/Order/1',
};
const sent = {
  id: 'gid://shopify/FulfillmentOrder/3',
  status: 'OPEN',
  assignedLocation: { location: { name: 'Leeds' } },
  lineItems: { nodes: [{ lineItem: { id: line.id }, remainingQuantity: 1 }] },
  __parentId: 'gid://shopify/Order/1',
};
const back = {
  id: 'gid://shopify/Return/9',
  status: 'OPEN',
  createdAt: '2024-01-31T23:30:00Z',
  returnLineItems: { nodes: [{ quantity: 1, fulfillmentLineItem: { lineItem: { id: line.id, sku: 'a' } } }] },
  __parentId: 'gid://shopify/Order/1',
};
const hook = {
  id: 'gid://shopify/WebhookSubscription/4',
  topic: 'ORDERS_CREATE',
  uri: 'https://erp.example/hook',
};
const shop = { 'bulk.jsonl': [order, line, sent, back, hook].map((node) => JSON.stringify(node)).join('\n') };
const profile = [
  'books:',
  '  timeZone: Europe/Berlin',
  '  entities: [{ id: UK, shops: [Acme UK], erp: [LTD] }]',
  'locations: { Leeds: LDS }',
].join('\n');

describe('a bulk file of the shop', () => {
  it('fills what its exports do not say of orders and lines', async () => {
    const { rows } = await bench.read({ shop, profile });
    expect(
      await rows(
        'select closed_at, edited, current_total, entity, cast(due_on as varchar) as due, other_currency, other_total, company from canon.shop_order',
      ),
    ).toMatchObject([
      {
        edited: true,
        current_total: '1000',
        entity: 'UK',
        due: '2024-02-01',
        other_currency: 'JPY',
        other_total: '2400',
        company: null,
      },
    ]);
    expect(
      await rows(
        'select external_id, current_quantity, custom, unfulfilled_quantity, location, location_key, amount, other_amount from canon.shop_order_line',
      ),
    ).toEqual([
      {
        external_id: '5',
        current_quantity: '1.000000',
        custom: true,
        unfulfilled_quantity: '1.000000',
        location: 'Leeds',
        location_key: 'LDS',
        amount: '1250',
        other_amount: '2400',
      },
    ]);
  });

  it('tells refunds apart into lines, and holds returns and subscriptions', async () => {
    const { rows, ingested } = await bench.read({ shop, profile });
    expect(
      await rows('select amount, tax, duty, shipping, other_amount, other_currency from canon.shop_refund'),
    ).toEqual([
      { amount: '250', tax: '40', duty: '0', shipping: null, other_amount: '480', other_currency: 'JPY' },
    ]);
    expect(
      await rows(
        'select refund, ref_key, line, item_key, amount, tax, currency, restock_type, restocked, location_key from canon.shop_refund_line',
      ),
    ).toEqual([
      {
        refund: '7',
        ref_key: '1001',
        line: '5',
        item_key: 'A',
        amount: '250',
        tax: '40',
        currency: 'GBP',
        restock_type: 'return',
        restocked: true,
        location_key: 'LDS',
      },
    ]);
    expect(
      await rows(
        'select external_id, ref_key, line, quantity, cast(returned_on as varchar) as day, status from canon.shop_return',
      ),
    ).toEqual([
      {
        external_id: '9',
        ref_key: '1001',
        line: '5',
        quantity: '1.000000',
        day: '2024-02-01',
        status: 'open',
      },
    ]);
    expect(await rows('select topic, endpoint from canon.subscription')).toEqual([
      { topic: 'orders/create', endpoint: 'https://erp.example/hook' },
    ]);
    expect(ingested.unread).toEqual([]);
  });

  it('counts in the money the customer saw where the profile says so', async () => {
    const { rows } = await bench.read({ shop, profile: 'books: { orderMoney: presentment }' });
    expect(
      await rows('select currency, total, current_total, other_currency, other_total from canon.shop_order'),
    ).toEqual([
      { currency: 'JPY', total: '2400', current_total: '1900', other_currency: 'GBP', other_total: '1250' },
    ]);
    expect(await rows('select amount, other_amount from canon.shop_order_line')).toEqual([
      { amount: '2400', other_amount: '1250' },
    ]);
    expect(await rows('select amount, currency, tax from canon.shop_refund')).toEqual([
      { amount: '480', currency: 'JPY', tax: '80' },
    ]);
  });
});

describe('payments that orders and payouts tell', () => {
  const transaction = {
    id: 'gid://shopify/OrderTransaction/5',
    kind: 'SALE',
    status: 'SUCCESS',
    gateway: 'shopify_payments',
    processedAt: '2024-01-02T03:04:05Z',
    amountSet: bag('12.50', '2400'),
  };
  const balance = (id: number, source: string | null, type = 'CHARGE') =>
    JSON.stringify({
      id: `gid://shopify/ShopifyPaymentsBalanceTransaction/${id}`,
      type,
      transactionDate: '2024-01-02T03:04:05Z',
      amount: { amount: '12.50', currencyCode: 'GBP' },
      fee: { amount: '0.50' },
      net: { amount: '12.00' },
      associatedOrder: { name: '#1001' },
      associatedPayout: { id: 'gid://shopify/ShopifyPaymentsPayout/8', status: 'PAID' },
      sourceOrderTransactionId: source,
    });
  const payouts = [balance(1, '5'), balance(2, null, 'DISPUTE'), balance(3, '77', 'REFUND')].join('\n');
  const query =
    'select external_id, type, ref_key, order_name, payout, fee from canon.shop_payment order by 1';

  it('name their order once, whatever else the payouts hold', async () => {
    const orders = JSON.stringify({ ...order, refunds: [], transactions: [transaction] });
    const { rows } = await bench.read({ shop: { 'orders.jsonl': orders, 'payouts.jsonl': payouts } });
    expect(await rows(query)).toEqual([
      { external_id: '1', type: 'charge', ref_key: null, order_name: '#1001', payout: '8', fee: '50' },
      { external_id: '2', type: 'dispute', ref_key: '1001', order_name: '#1001', payout: '8', fee: '50' },
      { external_id: '3', type: 'refund', ref_key: '1001', order_name: '#1001', payout: '8', fee: '50' },
      { external_id: '5', type: 'charge', ref_key: '1001', order_name: '#1001', payout: null, fee: null },
    ]);
  });

  it('name it by themselves where orders tell no payments', async () => {
    const { rows } = await bench.read({ shop: { 'payouts.jsonl': payouts } });
    expect((await rows(query)).map((row) => row['ref_key'])).toEqual(['1001', '1001', '1001']);
  });
});

describe('records of the ERP under their own field names', () => {
  const erp = {
    'documents.csv':
      'number,type,reference,documentOn,currency,total,createdBy,dueOn,location\nI1,invoice,Shopify #1001,2024-01-02,GBP,12.50,connector,2024-02-01,lds\n',
    'lines.csv': 'document,line,item,quantity,amount,shopLine,unitFactor,location\nI1,1,A,1,12.50,5,12,LDS\n',
    'accounts.csv': 'id,name,role\n4000,Sales,Revenue\n',
    'postings.csv':
      'document,account,postedOn,amount,kind,order\nI1,4000,2024-01-02,-10.00,revenue,Shopify #1001\n',
    'payments.csv':
      'id,order,type,amount,currency,occurredAt,account,createdAt,status,shop\nP1,#1001,charge,12.50,GBP,2024-01-02T00:00:00Z,1200,2024-01-03T00:00:00Z,posted,uk\n',
    'receipts.csv':
      'id,order,line,sku,quantity,restocked,location,on,status\nR1,#1001,1,A,1,1,LDS,2024-01-06,posted\n',
    'shipments.csv':
      'id,order,shippedAt,sku,quantity,line,location,createdAt,counterpart,status\nS1,#1001,2024-01-03T00:00:00Z,A,1,1,LDS,2024-01-03T00:00:00Z,-1,posted\n',
    'items.csv':
      'sku,title,variantId,isBundle,isFallback,stocked,createdAt,createdBy\nA,Mug,77,no,yes,yes,2024-01-01T00:00:00Z,connector\n',
    'stock.csv':
      'sku,location,onHand,committed,incoming,movedAt,syncedAt,syncBatch\nA,LDS,5,2,1,2024-01-01T00:00:00Z,2024-01-02T00:00:00Z,B7\n',
    'log.csv':
      'id,at,topic,object,status,message,document,attempt,delivery\nL1,2024-01-02T00:00:00Z,orders/create,#1001,Error,no account,I1,2,W9\n',
  };
  const erpProfile = [
    'files:',
    ...Object.entries({
      'documents.csv': 'document',
      'lines.csv': 'document-line',
      'accounts.csv': 'account',
      'postings.csv': 'posting',
      'payments.csv': 'payment',
      'receipts.csv': 'return',
      'shipments.csv': 'fulfilment',
      'items.csv': 'item',
      'stock.csv': 'stock-level',
      'log.csv': 'integration-log',
    }).map(([name, record]) => {
      const header = erp[name as keyof typeof erp].split('\n')[0] ?? '';
      const columns = header.split(',').map((column) => `"${column}": ${column}`);
      return `  - { match: ${name}, record: ${record}, columns: { ${columns.join(', ')} } }`;
    }),
  ].join('\n');

  it.each([
    ['by their headers', ''],
    ['by rules of the profile', erpProfile],
  ])('are kept with all they say, %s', async (_, yaml) => {
    const { rows, ingested } = await bench.read({ erp, profile: yaml });
    expect(ingested.unread).toEqual([]);
    expect(
      await rows('select created_by, cast(due_on as varchar) as due, location_key from canon.erp_document'),
    ).toEqual([{ created_by: 'connector', due: '2024-02-01', location_key: 'LDS' }]);
    expect(await rows('select shop_line, unit_factor, location from canon.erp_document_line')).toEqual([
      { shop_line: '5', unit_factor: '12.000000', location: 'LDS' },
    ]);
    expect(await rows('select account, name, role from canon.erp_account')).toEqual([
      { account: '4000', name: 'Sales', role: 'revenue' },
    ]);
    expect(await rows('select kind, ref_key, document, amount from canon.erp_posting')).toEqual([
      { kind: 'revenue', ref_key: '1001', document: 'I1', amount: '-1000' },
    ]);
    expect(await rows('select account, status, shop, ref_key from canon.erp_payment')).toEqual([
      { account: '1200', status: 'posted', shop: 'uk', ref_key: '1001' },
    ]);
    expect(
      await rows(
        'select external_id, ref_key, restocked, location_key, cast(returned_on as varchar) as day from canon.erp_return',
      ),
    ).toEqual([
      { external_id: 'R1', ref_key: '1001', restocked: '1.000000', location_key: 'LDS', day: '2024-01-06' },
    ]);
    expect(await rows('select line, location_key, counterpart from canon.erp_fulfilment')).toEqual([
      { line: '1', location_key: 'LDS', counterpart: '-1' },
    ]);
    expect(
      await rows('select variant_id, is_bundle, is_fallback, stocked, created_by from canon.erp_item'),
    ).toEqual([
      { variant_id: '77', is_bundle: false, is_fallback: true, stocked: true, created_by: 'connector' },
    ]);
    expect(await rows('select committed, incoming, sync_batch from canon.erp_stock')).toEqual([
      { committed: '2.000000', incoming: '1.000000', sync_batch: 'B7' },
    ]);
    expect(
      await rows('select side, ref_key, status, attempt, delivery, document from canon.integration_log'),
    ).toEqual([
      { side: 'erp', ref_key: '1001', status: 'error', attempt: 2, delivery: 'W9', document: 'I1' },
    ]);
  });

  it('that are given twice count once', async () => {
    const twice = Object.fromEntries(
      Object.entries(erp).flatMap(([name, text]) => [
        [name, text],
        [`copy-${name}`, text],
      ]),
    );
    const { rows, ingested } = await bench.read({ erp: twice });
    for (const table of ['erp_account', 'erp_return', 'erp_fulfilment', 'integration_log', 'erp_item']) {
      expect(await rows(`select count(*) as n from canon.${table}`), table).toEqual([{ n: '1' }]);
    }
    expect(ingested.conflicts).toBe(0);
  });
});
