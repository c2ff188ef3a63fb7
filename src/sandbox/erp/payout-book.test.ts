import { describe, expect, it } from 'vitest';
import { at, bag, merchant, orderOf, transactionOf } from './handmade.testing.ts';
import { openPayoutBook } from './payout-book.ts';
import { feeOf } from './payout-fees.ts';
import { payoutPostings } from './payout-postings.ts';

/** No corrections are drawn for this merchant's first payouts, so that sums can be said here. */
const plain = { ...merchant, seed: 1 };
const book = (...orders: ReturnType<typeof orderOf>[]) => {
  const open = openPayoutBook(plain);
  for (const order of orders) open.add(order);
  return open;
};

describe('payouts', () => {
  it('come two days later with charges, refunds and fees', () => {
    const back = transactionOf('t2', 1062n, { kind: 'refund', at: at(12, 18) });
    const [payout] = book(orderOf({ transactions: [transactionOf('t1', 3190n), back] })).payouts();
    expect(payout).toMatchObject({ on: '2026-10-14', currency: 'USD' });
    expect(payout?.transactions.map(({ type, amount, fee }) => [type, amount, fee])).toEqual([
      ['charge', 3190n, 123n],
      ['refund', -1062n, 0n],
    ]);
    expect(payout?.receipt).toMatchObject({ gross: 2128n, fee: 123n, net: 2005n });
  });

  it('take a dispute with its fee, and give both back when it is won', () => {
    const disputes = [
      { id: '9', at: at(20), amount: bag(3190n), fee: bag(1500n), status: 'won' as const, wonAt: at(25) },
    ];
    const told = book(orderOf({ disputes }))
      .payouts()
      .flatMap(({ on, transactions }) =>
        transactions.map(({ type, amount, fee }) => [on, type, amount, fee]),
      );
    expect(told).toEqual([
      ['2026-10-14', 'charge', 3190n, 123n],
      ['2026-10-22', 'dispute', -3190n, 1500n],
      ['2026-10-27', 'dispute_reversal', 3190n, -1500n],
    ]);
  });

  it('leave out other gateways, and what is not paid out yet', () => {
    const late = transactionOf('t1', 3190n, { at: at(31) });
    const open = book(
      orderOf({ transactions: [transactionOf('t0', 3190n, { gateway: 'paypal' })] }),
      orderOf({ id: '5500002', serial: 2, transactions: [late] }),
    );
    expect(open.payouts()).toEqual([]);
    expect(open.pending().map(({ transaction }) => transaction)).toEqual(['t1']);
  });

  it('balance in the ledger, also where the receipt is not what was paid out', () => {
    const [payout] = book(orderOf({})).payouts();
    if (!payout?.receipt) throw new Error('no payout');
    const sum = () => payoutPostings(payout, plain).reduce((all, { amount }) => all + amount, 0n);
    expect(payoutPostings(payout, plain).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['bank', 3067n],
      ['fee', 123n],
      ['clearing', -3190n],
    ]);
    payout.receipt.net += 5n;
    expect(sum()).toBe(0n);
    payout.receipt = null;
    expect(payoutPostings(payout, plain)).toEqual([]);
  });

  it.each([
    [10_000n, 'USD', 320n],
    [10_000n, 'JPY', 320n],
    [10_000n, 'KWD', 590n],
    [17n, 'EUR', 30n],
    [18n, 'EUR', 31n],
  ])('keep of %s %s a fee of %s', (amount, currency, fee) => {
    expect(feeOf(amount, currency)).toBe(fee);
  });
});
