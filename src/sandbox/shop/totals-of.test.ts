import { describe, expect, it } from 'vitest';
import { type Bag, nothing } from '../records/bag.ts';
import type { OrderLine, Refund, Transaction } from '../records/order.ts';
import { type TotalsInput, totalsOf } from './totals-of.ts';

const one = (amount: bigint): Bag => ({ shop: amount, presentment: amount });

function line(quantity: number, removed: number, unit: bigint, tax: bigint): OrderLine {
  return {
    id: '1',
    variant: null,
    title: 'Mug',
    sku: 'MUG',
    giftCard: false,
    quantity,
    removed,
    unitPrice: one(unit),
    discount: nothing,
    total: one(unit * BigInt(quantity)),
    taxes: tax === 0n ? [] : [{ title: 'HST', ratePpm: 130_000, amount: one(tax), channelLiable: false }],
    assigned: [],
    bundle: null,
    origin: 'order',
    addedAt: 0,
  };
}

const paid = (shop: bigint, presentment: bigint, kind: Transaction['kind'] = 'sale'): Transaction => ({
  id: `${kind}-${shop}`,
  kind,
  status: 'success',
  gateway: 'shopify_payments',
  at: 0,
  amount: { shop, presentment },
  parent: null,
  test: false,
});

function order(given: Partial<TotalsInput>): TotalsInput {
  return {
    currency: 'CAD',
    presentmentCurrency: 'CAD',
    taxesIncluded: false,
    lines: [],
    shipping: [],
    tip: nothing,
    duties: nothing,
    fees: nothing,
    rounding: nothing,
    transactions: [],
    refunds: [],
    cancelledAt: null,
    originalTotal: nothing,
    ...given,
  };
}

describe('totalsOf', () => {
  it('keeps the total where an edit takes units away, and lowers what was sold', () => {
    const totals = totalsOf(order({ lines: [line(2, 1, 10_000n, 2_600n)], originalTotal: one(22_600n) }));
    expect(totals).toMatchObject({
      total: one(22_600n),
      sold: one(11_300n),
      current: one(11_300n),
      tax: one(2_600n),
      currentTax: one(1_300n),
    });
  });

  it('raises the total where an edit adds an item, which is owed', () => {
    const lines = [line(1, 0, 1_000n, 0n), line(1, 0, 500n, 0n)];
    const totals = totalsOf(
      order({ lines, transactions: [paid(1_000n, 1_000n)], originalTotal: one(1_000n) }),
    );
    expect(totals).toMatchObject({
      originalTotal: one(1_000n),
      total: one(1_500n),
      outstanding: one(500n),
    });
  });

  it('owes nothing in either money where the payment had another rate', () => {
    const priced = { ...line(1, 0, 0n, 0n), total: { shop: 1_350n, presentment: 900n } };
    const totals = totalsOf(
      order({ presentmentCurrency: 'USD', lines: [priced], transactions: [paid(1_277n, 900n)] }),
    );
    expect(totals.received).toEqual({ shop: 1_277n, presentment: 900n });
    expect(totals.outstanding).toEqual(nothing);
  });

  it('counts credit, not money, against what was sold', () => {
    const sold = line(1, 0, 1_000n, 0n);
    const given = { ...line(1, 0, 700n, 0n), origin: 'exchange' as const };
    const back = paid(300n, 300n, 'refund');
    const exchange: Refund = {
      id: '9',
      at: 0,
      note: '',
      lines: [
        {
          id: '8',
          line: sold,
          quantity: 1,
          subtotal: one(1_000n),
          tax: nothing,
          restockType: 'return',
          location: null,
        },
      ],
      shipping: null,
      duties: nothing,
      tip: nothing,
      adjustment: nothing,
      rounding: nothing,
      overpayment: nothing,
      settled: one(700n),
      total: one(300n),
      transactions: [back],
      returnId: '7',
    };
    const totals = totalsOf(
      order({ lines: [sold, given], transactions: [paid(1_000n, 1_000n), back], refunds: [exchange] }),
    );
    expect(totals).toMatchObject({
      sold: one(1_700n),
      credited: one(1_000n),
      refunded: one(300n),
      current: one(700n),
      outstanding: nothing,
    });
  });

  it('has tax inside where prices contain it, and an authorised order owes nothing', () => {
    const held = { ...paid(1_000n, 1_000n, 'authorization') };
    const totals = totalsOf(
      order({ taxesIncluded: true, lines: [line(1, 0, 1_000n, 167n)], transactions: [held] }),
    );
    expect(totals).toMatchObject({
      total: one(1_000n),
      soldTax: one(167n),
      received: nothing,
      outstanding: nothing,
    });
  });
});
