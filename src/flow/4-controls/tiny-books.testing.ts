/** Canonical records of two orders, one of them cancelled and refunded, on which every control holds. */
export const tinyBooks: Readonly<
  Record<string, readonly Readonly<Record<string, string | number | boolean>>[]>
> = {
  period: [
    { name: '2024-03', first_day: '2024-03-01', last_day: '2024-03-31' },
    { name: '2024-04', first_day: '2024-04-01', last_day: '2024-04-30' },
  ],
  fx_rate: [{ rate_id: 1, valid_from: '2024-03-05', currency: 'EUR', rate: '1.25', per_base: true }],
  shop_order: [
    order(1, '1001', { fulfilment_status: 'fulfilled', fulfilled_on: '2024-03-05' }),
    order(2, '1002', { cancelled_on: '2024-03-06', refunded: 12_000 }),
  ],
  shop_order_line: [
    line(11, 1, 'A', 2, 5_000),
    line(12, 1, 'B', 1, 1_500),
    line(21, 2, 'A', 2, 5_000),
    line(22, 2, 'B', 1, 1_500),
  ],
  erp_document: [
    document(101, 'I1', 'invoice', '1001', { fulfilment_status: 'fulfilled' }),
    document(102, 'I2', 'invoice', '1002', {}),
    document(103, 'C2', 'credit', '1002', {}),
  ],
  erp_document_line: [...erpLines(1_000, 101), ...erpLines(1_100, 102), ...erpLines(1_200, 103)],
  shop_refund: [
    {
      refund_id: 31,
      external_id: 'R1',
      ref_key: '1002',
      order_name: '#1002',
      amount: 12_000,
      currency: 'EUR',
      refunded_on: '2024-03-06',
      dated: true,
    },
  ],
  shop_refund_line: [refundLine(71, 'A', 2, 10_000), refundLine(72, 'B', 1, 1_500)],
  shop_return: [returned(81, 'A')],
  erp_return: [returned(192, 'IA')],
  shop_payment: [
    payment(41, '1001', 12_000, {
      payout: 'P1',
      payout_on: '2024-03-08',
      payout_status: 'paid',
      fee: 200,
      net: 11_800,
    }),
  ],
  erp_payment: [payment(141, '1001', 12_000, {})],
  erp_payout: [
    {
      payout_id: 151,
      payout: 'P1',
      payout_key: 'P1',
      currency: 'EUR',
      paid_on: '2024-03-08',
      gross: 12_000,
      fee: 200,
      net: 11_800,
    },
  ],
  erp_item: [
    item(161, 'IA', 'RED TEA MUG'),
    item(162, 'IB', 'BLUE GARDEN CHAIR'),
    item(163, 'IC', 'GREEN PICNIC BLANKET'),
  ],
  item_reference: [reference(171, 'A', 'IA'), reference(172, 'B', 'IB')],
  shop_stock: [
    {
      stock_id: 51,
      sku: 'A',
      item_key: 'A',
      location: 'London',
      location_key: 'LONDON',
      on_hand: 5,
      available: 5,
    },
  ],
  erp_stock: [
    {
      stock_id: 181,
      item: 'IA',
      item_key: 'IA',
      location: 'London',
      location_key: 'LONDON',
      on_hand: 5,
      available: 5,
    },
  ],
  shop_fulfilment: [
    {
      fulfilment_id: 61,
      external_id: 'F1',
      ref_key: '1001',
      item_key: 'A',
      quantity: 2,
      shipped_on: '2024-03-05',
      status: 'success',
    },
  ],
  erp_fulfilment: [
    {
      fulfilment_id: 191,
      external_id: 'S1',
      ref_key: '1001',
      item_key: 'IA',
      quantity: 2,
      shipped_on: '2024-03-05',
      status: 'posted',
    },
  ],
};

type Row = Readonly<Record<string, string | number | boolean>>;

function order(id: number, name: string, more: Row): Row {
  return {
    order_id: id,
    shop: 'S',
    external_id: `90${id}`,
    name: `#${name}`,
    ref_key: name,
    currency: 'EUR',
    shipping: 500,
    tax: 2_000,
    total: 12_000,
    tax_included: true,
    placed_at: '2024-03-05T10:00:00Z',
    placed_on: '2024-03-05',
    financial_status: 'paid',
    customer_key: `C${id}`,
    entity: 'North',
    incomplete: false,
    ...more,
  };
}

function line(id: number, orderId: number, sku: string, quantity: number, price: number): Row {
  const title = sku === 'A' ? 'Red tea mug' : 'Blue garden chair';
  return {
    line_id: id,
    order_id: orderId,
    kind: 'item',
    sku,
    item_key: sku,
    title,
    quantity,
    unit_price: price / 100,
    amount: quantity * price,
    discount: 0,
  };
}

function document(id: number, number: string, kind: 'invoice' | 'credit', reference: string, more: Row): Row {
  return {
    document_id: id,
    number,
    numbered: true,
    type: kind === 'credit' ? 'credit-memo' : 'invoice',
    class: kind,
    reference: `#${reference}`,
    ref_key: reference,
    customer_key: `C${Number(reference) - 1_000}`,
    document_on: kind === 'credit' ? '2024-03-06' : '2024-03-05',
    posted_on: kind === 'credit' ? '2024-03-06' : '2024-03-05',
    created_at: '2024-03-05T12:00:00Z',
    currency: 'EUR',
    rate: 1.25,
    per_base: true,
    net: 10_000,
    tax: 2_000,
    total: 12_000,
    base_total: 9_600,
    tax_included: true,
    entity: 'North',
    status: 'posted',
    sign: 1,
    incomplete: false,
    ...more,
  };
}

function erpLines(first: number, documentId: number): readonly Row[] {
  const of = (id: number, kind: string, item: string, quantity: number, price: number): Row => ({
    line_id: first + id,
    document_id: documentId,
    line_no: String(id * 10_000),
    kind,
    item,
    item_key: item,
    quantity,
    unit_price: price / 100,
    amount: quantity * price,
    discount: 0,
  });
  return [of(1, 'item', 'IA', 2, 5_000), of(2, 'item', 'IB', 1, 1_500), of(3, 'shipping', '8430', 1, 500)];
}

function refundLine(id: number, sku: string, quantity: number, amount: number): Row {
  return {
    refund_line_id: id,
    external_id: `L${id}`,
    refund: 'R1',
    ref_key: '1002',
    sku,
    item_key: sku,
    quantity,
    amount,
    currency: 'EUR',
  };
}

function returned(id: number, itemKey: string): Row {
  return {
    return_id: id,
    external_id: `V${id}`,
    ref_key: '1001',
    order_name: '#1001',
    item_key: itemKey,
    quantity: 1,
    restocked: 1,
    returned_on: '2024-03-09',
    status: 'closed',
  };
}

function payment(id: number, name: string, amount: number, more: Row): Row {
  return {
    payment_id: id,
    external_id: `T${id}`,
    type: 'charge',
    ref_key: name,
    order_name: `#${name}`,
    amount,
    currency: 'EUR',
    occurred_on: '2024-03-05',
    ...more,
  };
}

function item(id: number, code: string, description: string): Row {
  return { item_id: id, item: code, item_key: code, description, blocked: false };
}

function reference(id: number, sku: string, to: string): Row {
  return { reference_id: id, sku, sku_key: sku, item: to, item_key: to };
}
