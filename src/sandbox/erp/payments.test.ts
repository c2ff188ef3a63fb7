import { describe, expect, it } from 'vitest';
import { at, bag, merchant, orderOf, transactionOf } from './handmade.testing.ts';
import { imageOf } from './image-of.ts';

const told = (given: Parameters<typeof orderOf>[0]) =>
  imageOf(orderOf(given), merchant).erp.payments.map(({ type, amount, method, account }) => [
    type,
    amount,
    method,
    account,
  ]);

describe('payments', () => {
  it('are one for each tender that was captured', () => {
    const transactions = [
      transactionOf('a', 2190n, { kind: 'authorization' }),
      transactionOf('b', 2190n, { kind: 'capture', parent: 'a' }),
      transactionOf('c', 1000n, { gateway: 'gift_card' }),
      transactionOf('d', 500n, { status: 'failure' }),
    ];
    expect(told({ transactions })).toEqual([
      ['payment', 2190n, 'CARD', 'clearing'],
      ['payment', 1000n, 'GIFTCARD', 'gift-card'],
    ]);
  });

  it('are what stayed in the till', () => {
    const transactions = [
      transactionOf('a', 4000n, { gateway: 'cash' }),
      transactionOf('b', 810n, { gateway: 'cash', kind: 'change', parent: 'a' }),
    ];
    expect(told({ transactions })).toEqual([['payment', 3190n, 'CASH', 'bank']]);
  });

  it('go and come back with a dispute that is won', () => {
    const dispute = { id: '9', at: at(20), amount: bag(3190n), fee: bag(1500n) };
    expect(told({ disputes: [{ ...dispute, status: 'won', wonAt: at(28) }] }).slice(1)).toEqual([
      ['dispute', -3190n, 'CARD', 'clearing'],
      ['dispute-reversal', 3190n, 'CARD', 'clearing'],
    ]);
    expect(told({ disputes: [{ ...dispute, status: 'lost', wonAt: null }] }).length).toBe(2);
  });
});
