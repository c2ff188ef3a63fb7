import { describe, expect, it } from 'vitest';
import {
  at,
  bag,
  fulfilmentOf,
  lineOf,
  main,
  merchant,
  orderOf,
  refundOf,
  transactionOf,
} from './handmade.testing.ts';
import { imageOf } from './image-of.ts';

const line = lineOf('1');
const shipped = { fulfilments: [fulfilmentOf('1', 14, [{ line, quantity: 3 }])] };
const oneUnit = {
  id: 'r1',
  line,
  quantity: 1,
  subtotal: bag(966n),
  tax: bag(96n),
  restockType: 'return' as const,
  location: main,
};
const back = transactionOf('t2', 1062n, { kind: 'refund', at: at(18), parent: 't1' });

describe('credit memos', () => {
  it('give back goods with their taxes, apply to the invoice, and are paid out', () => {
    const refunds = [refundOf('77', 18, { lines: [oneUnit], total: bag(1062n), transactions: [back] })];
    const transactions = [transactionOf('t1', 3190n), back];
    const { documents, payments } = imageOf(orderOf({ ...shipped, refunds, transactions }), merchant).erp;
    const [, invoice, memo] = documents;
    expect(memo).toMatchObject({
      type: 'credit-memo',
      refundId: '77',
      externalId: '77',
      appliesTo: invoice?.number,
      total: 1062n,
      postedOn: '2026-10-18',
    });
    expect(memo?.lines[0]?.taxes.map(({ amount }) => amount)).toEqual([77n, 19n]);
    expect(payments.map(({ type, amount, document }) => [type, amount, document])).toEqual([
      ['payment', 3190n, invoice?.number],
      ['refund', -1062n, memo?.number],
    ]);
  });

  it('have a line for each other part of a refund', () => {
    const refunds = [
      refundOf('77', 18, {
        shipping: { amount: bag(500n), tax: bag(0n) },
        duties: bag(120n),
        tip: bag(300n),
        adjustment: bag(-250n),
        rounding: bag(2n),
        transactions: [back],
      }),
    ];
    const memo = imageOf(orderOf({ ...shipped, refunds }), merchant).erp.documents[2];
    expect(memo?.lines.map(({ kind, account, amount }) => [kind, account, amount])).toEqual([
      ['shipping', 'freight', 500n],
      ['duty', 'duty', 120n],
      ['tip', 'tip', 300n],
      ['fee', 'refund', -250n],
      ['rounding', 'rounding', 2n],
    ]);
    expect(memo?.total).toBe(672n);
  });

  it('wait for money that is still on its way, and are none for what an edit took away', () => {
    const pending = { ...back, status: 'pending' as const };
    const types = (refund: ReturnType<typeof refundOf>) =>
      imageOf(orderOf({ ...shipped, refunds: [refund] }), merchant).erp.documents.map(({ type }) => type);
    expect(types(refundOf('77', 18, { lines: [oneUnit], transactions: [pending] }))).not.toContain(
      'credit-memo',
    );
    expect(types(refundOf('77', 18, { overpayment: bag(1062n), transactions: [back] }))).not.toContain(
      'credit-memo',
    );
    expect(types(refundOf('77', 18, { lines: [oneUnit], settled: bag(1062n) }))).toContain('credit-memo');
  });

  it('cancel a paid order that never shipped together with its invoice', () => {
    const all = {
      ...oneUnit,
      quantity: 3,
      subtotal: bag(2900n),
      tax: bag(290n),
      restockType: 'cancel' as const,
    };
    const refunds = [refundOf('77', 13, { lines: [all], transactions: [{ ...back, amount: bag(3190n) }] })];
    const { documents } = imageOf(orderOf({ cancelledAt: at(13), refunds }), merchant).erp;
    expect(documents.map(({ type, status, total, postedOn }) => [type, status, total, postedOn])).toEqual([
      ['sales-order', 'closed', 3190n, null],
      ['invoice', 'posted', 3190n, '2026-10-12'],
      ['credit-memo', 'posted', 3190n, '2026-10-13'],
    ]);
  });

  it('of one day have numbers of their own', () => {
    const refunds = [
      refundOf('77', 18, { tip: bag(100n), transactions: [back] }),
      refundOf('78', 18, { tip: bag(50n), transactions: [back] }),
    ];
    const numbers = imageOf(orderOf({ ...shipped, refunds }), merchant)
      .erp.documents.filter(({ type }) => type === 'credit-memo')
      .map(({ number }) => number);
    expect(numbers).toEqual(['PCM-27000001', 'PCM-27000001-2']);
  });
});
