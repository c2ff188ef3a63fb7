import { describe, expect, it } from 'vitest';
import type { Sale } from '../records/erp-image.ts';
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
import { postingsOf } from './postings-of.ts';

const line = lineOf('1');
const shipped = { fulfilments: [fulfilmentOf('1', 14, [{ line, quantity: 3 }])] };
const told = (sale: Sale) => postingsOf(sale, merchant).map(({ kind, amount }) => [kind, amount]);

describe('postings', () => {
  it('debit the receivable and credit accounts and taxes; the payment clears it', () => {
    expect(told(imageOf(orderOf(shipped), merchant))).toEqual([
      ['receivable', 3190n],
      ['tax', -232n],
      ['tax', -58n],
      ['revenue', -2900n],
      ['clearing', 3190n],
      ['receivable', -3190n],
    ]);
  });

  it('take tax out of prices that contain it', () => {
    expect(told(imageOf(orderOf({ ...shipped, taxesIncluded: true }), merchant)).slice(0, 4)).toEqual([
      ['receivable', 2900n],
      ['tax', -232n],
      ['tax', -58n],
      ['revenue', -2610n],
    ]);
  });

  it('turn a credit memo round', () => {
    const unit = {
      id: 'r',
      line,
      quantity: 1,
      subtotal: bag(966n),
      tax: bag(96n),
      restockType: 'return' as const,
      location: main,
    };
    const back = transactionOf('t2', 1062n, { kind: 'refund', at: at(18) });
    const sale = imageOf(
      orderOf({
        ...shipped,
        refunds: [refundOf('7', 18, { lines: [unit], transactions: [back] })],
        transactions: [back],
        financialStatus: 'refunded',
      }),
      merchant,
    );
    expect(told(sale).slice(4)).toEqual([
      ['receivable', -1062n],
      ['tax', 77n],
      ['tax', 19n],
      ['revenue', 966n],
      ['clearing', -1062n],
      ['receivable', 1062n],
    ]);
  });

  it('redeem a gift card against its debt, and keep what a channel remits apart', () => {
    const taxes = [{ title: 'Tax', ratePpm: 100_000, amount: bag(290n), channelLiable: true }];
    const sold = lineOf('1', { taxes });
    const sale = imageOf(
      orderOf({
        lines: [sold],
        fulfilments: [fulfilmentOf('1', 14, [{ line: sold, quantity: 3 }])],
        transactions: [transactionOf('t1', 1000n, { gateway: 'gift_card' }), transactionOf('t2', 2190n)],
      }),
      merchant,
    );
    expect(told(sale)).toEqual([
      ['receivable', 3190n],
      ['channel-tax', -290n],
      ['revenue', -2900n],
      ['gift-card', 1000n],
      ['receivable', -1000n],
      ['clearing', 2190n],
      ['receivable', -2190n],
    ]);
  });

  it('are none of drafts, and follow what a fault made of the document', () => {
    const sale = imageOf(orderOf(shipped), merchant);
    const [, invoice] = sale.erp.documents;
    if (!invoice) throw new Error('no invoice');
    invoice.total += 7n;
    expect(told(sale).slice(0, 5)).toContainEqual(['rounding', -7n]);
    expect(
      told(sale)
        .slice(0, 5)
        .reduce((sum, [, amount]) => sum + BigInt(amount ?? 0), 0n),
    ).toBe(0n);
    invoice.status = 'draft';
    expect(told(sale)).toEqual([
      ['clearing', 3190n],
      ['receivable', -3190n],
    ]);
  });
});
