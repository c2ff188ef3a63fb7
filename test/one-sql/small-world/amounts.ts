import type { CanonRow } from '../canon-rows.ts';
import type { Books, Goods } from './books.ts';
import { extra, house, mug, pot } from './goods.ts';

/** Lines and amounts that differ, with tax and without, and values that are missing. */
export function addAmounts(books: Books): void {
  books.order('3001', 1650, [mug(10, 165)]);
  books.document('SI-31', '3001', 1560, [mug(10, 156)]);
  books.order('3002', 3000, [mug(2, 1000), pot(1, 1000)]);
  books.document('SI-32', '3002', 4000, [mug(3, 1000), house(1, 1000)]);
  const charges = (amount: number): readonly Goods[] =>
    ['shipping', 'tip', 'duty', 'fee', 'rounding', 'gift-card'].map((kind) => extra(kind, amount));
  books.order('3003', 3100, [mug(1, 3000), ...charges(100)], {
    shipping: 100,
    tip: 100,
    duty: 100,
    fee: 100,
    rounding: 1,
    tax: 500,
    discount: 500,
  });
  books.document('SI-33', '3003', 3666, [{ ...mug(1, 2900), discount: 100 }, ...charges(111)], {
    tax: 611,
    discount: 50,
  });
  books.order('3004', 1200, [{ ...mug(1, 1200), tax: 200 }], { tax: 200 });
  books.document('SI-34', '3004', 1200, [mug(1, 1000)], { tax: 200, tax_included: false });
  books.order('3005', 1200, [mug(1, 1200)], { tax: 200 });
  books.document('SI-35', '3005', 1440, [mug(1, 1200)], { tax: 240, tax_included: null });
  books.order('3006', 1200, [mug(1, 1200)], { tax: 200, tax_included: false });
  books.document('SI-36', '3006', 1203, [mug(1, 1203)], { tax: 203, tax_included: null });
  books.order('3007', null, [mug(1, 1200)], { tax: null, shipping: null, discount: null, currency: null });
  books.document('SI-37', '3007', null, [], { tax: null, tax_included: null, customer_key: null });
  books.order('3008', 500, [], {});
  books.document('SI-38', '3008', 501, [], {
    currency: 'EUR',
    entity: 'NL01',
    customer_key: 'C1',
    email_form: 'C3008@example.com',
  });
  books.order('3009', 500, [
    { ...mug(1, 500), sku: 'dup' },
    { ...mug(2, 1), sku: 'wrong' },
  ]);
  books.document('SI-39', '3009', 500, [
    { ...mug(1, 500), sku: 'ITEM-2' },
    { ...mug(2, 1), sku: 'SPOON' },
  ]);
  books.order(
    '3010',
    500,
    [
      { ...mug(1, 250), quantity: '0.5' },
      { ...mug(1, 250), quantity: '0.5' },
    ],
    { entity: null, customer_key: null },
  );
  books.document('SI-40', '3010', 501, [{ ...mug(1, 501), quantity: '1.000001' }], {
    email_key: null,
    email_form: null,
  });
}

/** Cents of tax that all fall to one side. */
export function addRounding(books: Books): void {
  for (let nth = 0; nth < 24; nth += 1) {
    const name = String(3100 + nth);
    books.order(name, 1200, [mug(1, 1200)], { tax: 200, currency: 'SEK' });
    books.document(`SI-${name}`, name, 1200, [mug(1, 1200)], { tax: 201, currency: 'SEK' });
  }
}

/** Dates, drafts, cancellations and exchange rates. */
export function addBooks(books: Books): void {
  books.order('4001', 900, [mug(1, 900)], { placed_on: '2024-03-31', fulfilled_on: '2024-04-01' });
  books.document('SI-41', '4001', 900, [mug(1, 900)], {
    posted_on: '2024-04-02',
    created_at: '2024-04-09 11:00:00.123456+02',
  });
  books.order('4002', 900, [mug(1, 900)], { placed_on: '2024-03-31' });
  books.document('SI-42', '4002', 900, [mug(1, 900)], {
    posted_on: '2024-04-02',
    created_at: '2024-04-09 00:00:00+00',
  });
  books.order('4003', 900, [mug(1, 900)]);
  books.document('SI-43', '4003', 900, [mug(1, 900)], { status: 'draft', fulfilment_status: 'unfulfilled' });
  books.order('4007', 900, [mug(1, 900)]);
  books.document('SI-47', '4007', 900, [mug(1, 900)], { fulfilment_status: 'unfulfilled' });
  books.order('4004', 900, [mug(1, 900)], { cancelled_on: '2024-03-12' });
  books.document('SI-44', '4004', 900, [mug(1, 900)]);
  books.order('4005', 900, [mug(1, 900)], { cancelled_on: '2024-03-12' });
  books.document('SI-45', '4005', 900, [mug(1, 900)], { status: 'cancelled' });
  books.order('4006', 900, [mug(1, 900)], { cancelled_on: '2024-03-12', fulfilment_status: null });
  books.document('SI-46', '4006', 900, [mug(1, 900)], { status: null });
  const foreign = (name: string, more: CanonRow): void => {
    books.order(name, 10_000, [mug(1, 10_000)], { currency: String(more['currency']) });
    books.document(`SI-${name}`, name, 10_000, [mug(1, 10_000)], more);
  };
  foreign('4101', { currency: 'EUR', rate: '1.17', per_base: true, base_total: 8547 });
  foreign('4102', { currency: 'EUR', rate: '1.11', per_base: true, base_total: 9009 });
  foreign('4103', { currency: 'EUR', rate: '0.854700855', per_base: false, base_total: 8547 });
  foreign('4104', { currency: 'EUR', rate: '0.9', per_base: false, base_total: 8000 });
  foreign('4105', { currency: 'JPY', rate: '190.5', per_base: true, base_total: 5249 });
  foreign('4106', { currency: 'JPY', rate: '190.5', per_base: true, base_total: 525_000 });
  foreign('4107', { currency: 'KWD', rate: '0.39', per_base: null, base_total: null });
  const rates: readonly (readonly [string, string, string, boolean])[] = [
    ['2024-03-08', 'EUR', '1.17', true],
    ['2024-02-01', 'EUR', '1.11', true],
    ['2024-03-09', 'JPY', '190.123456789', true],
    ['2024-03-09', 'JPY', '190.2', false],
    ['2024-03-01', 'KWD', '0.39', true],
  ];
  for (const [day, currency, rate, perBase] of rates) {
    books.add('fx_rate', { rate_id: books.erpId(), valid_from: day, currency, rate, per_base: perBase });
  }
  for (const [name, first, last] of [
    ['2024-03', '2024-03-01', '2024-03-31'],
    ['2024-04', '2024-04-01', '2024-04-30'],
  ] as const) {
    books.add('period', { name, first_day: first, last_day: last });
  }
}

/** Refunds and credit memos: alike, split, double, alone, by the invoice they correct. */
export function addRefunds(books: Books): void {
  const sold = (name: string): void => {
    books.order(name, 5000, [mug(1, 5000)], { refunded: 1000 });
    books.document(`SI-${name}`, name, 5000, [mug(1, 5000)]);
  };
  for (const name of ['5001', '5002', '5003', '5004', '5005', '5006', '5007', '5008', '5009']) sold(name);
  books.refund('5001', 1000);
  books.credit('CM-1', '5001', 1000);
  books.refund('5002', 400);
  books.refund('5002', 600, { gateway: null });
  books.credit('CM-2', '5002', 1000);
  books.refund('5003', 1000);
  books.credit('CM-3', '5003', 900, { currency: 'EUR' });
  books.refund('5004', 1000);
  books.credit('CM-5', '5005', 1000);
  books.refund('5006', 1000);
  books.credit('CM-6a', '5006', 1000);
  books.credit('CM-6b', '5006', 1000);
  books.refund('5007', 1000);
  books.refund('5007', 1000, { currency: null });
  books.credit('CM-7', null, 1000, { applies_to: 'SI-5007' });
  books.credit('CM-8', null, 77);
  books.refund('5008', 1000, { refunded_on: '2024-03-31' });
  books.credit('CM-9', '5008', 1000, { posted_on: '2024-04-02', status: 'draft' });
  books.refund('5009', 1000, { refunded_on: null, dated: false });
  books.credit('CM-10', '5009', 1000, { posted_on: '2024-04-02' });
  books.refund('4004', 10);
}
