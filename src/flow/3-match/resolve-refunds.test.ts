import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairAcrossOrders, type RefundPair, type RefundRecord, resolveRefunds } from './resolve-refunds.ts';

let next = 0n;
const record = (amount: bigint, currency = 'GBP', group: string | null = '1'): RefundRecord => {
  next += 1n;
  return { id: next, group, name: `R${next}`, amount, day: '2024-03-01', currency };
};
const shapes = (pairs: readonly RefundPair[]): readonly string[] =>
  pairs
    .map(
      ({ kind, refunds, credits }) =>
        `${kind} ${refunds.map(({ amount }) => amount)}|${credits.map(({ amount }) => amount)}`,
    )
    .sort();

describe('resolveRefunds', () => {
  it('pairs equal amounts, each once', () => {
    expect(shapes(resolveRefunds([record(5n), record(7n)], [record(7n), record(5n)]))).toEqual([
      'agrees 5|5',
      'agrees 7|7',
    ]);
  });

  it('takes several that add up to the same as agreeing', () => {
    expect(shapes(resolveRefunds([record(10n)], [record(4n), record(6n)]))).toEqual(['agrees 10|4,6']);
    expect(shapes(resolveRefunds([record(4n), record(6n)], [record(10n)]))).toEqual(['agrees 4,6|10']);
  });

  it('calls a second credit memo of a paired amount a duplicate', () => {
    expect(shapes(resolveRefunds([record(5n)], [record(5n), record(5n)]))).toEqual([
      'agrees 5|5',
      'duplicated-in-erp |5',
    ]);
    expect(shapes(resolveRefunds([record(5n), record(5n)], [record(5n)]))).toEqual([
      'agrees 5|5',
      'duplicated-in-shop 5|',
    ]);
  });

  it('says what is missing, what is too many and what has another amount', () => {
    expect(shapes(resolveRefunds([record(5n)], []))).toEqual(['missing-in-erp 5|']);
    expect(shapes(resolveRefunds([], [record(5n)]))).toEqual(['missing-in-shop |5']);
    expect(shapes(resolveRefunds([record(5n)], [record(6n)]))).toEqual(['amount-differs 5|6']);
    expect(shapes(resolveRefunds([record(5n), record(8n)], [record(6n)]))).toEqual([
      'amount-differs 5|6',
      'missing-in-erp 8|',
    ]);
  });

  it('lets goods that were refunded twice be two refunds', () => {
    const [first, second] = [record(5n), { ...record(5n), forGoods: true }];
    expect(shapes(resolveRefunds([first, second], [record(5n)]))).toEqual([
      'agrees 5|5',
      'missing-in-erp 5|',
    ]);
  });

  it('prefers the credit memo that names the refund', () => {
    const [a, b] = [
      { ...record(5n), link: 'a' },
      { ...record(5n), link: 'b' },
    ];
    const ofB = { ...record(5n), link: 'b' };
    expect(resolveRefunds([a, b], [ofB])).toContainEqual({ kind: 'agrees', refunds: [b], credits: [ofB] });
    const [nothing, six] = [
      { ...record(0n), link: 'b' },
      { ...record(6n), link: 'a' },
    ];
    expect(resolveRefunds([a, b], [nothing, six])).toContainEqual({
      kind: 'amount-differs',
      refunds: [b],
      credits: [nothing],
    });
  });

  it('never takes the same number in another currency for the same amount', () => {
    expect(shapes(resolveRefunds([record(5n, 'EUR')], [record(5n, 'GBP')]))).toEqual([
      'in-other-currency 5|5',
    ]);
    expect(
      shapes(resolveRefunds([record(10n, 'EUR')], [record(4n, 'GBP'), record(6n, 'EUR')])),
    ).not.toContain('agrees 10|4,6');
    expect(shapes(resolveRefunds([record(5n, '')], [record(5n, 'GBP')]))).toEqual(['agrees 5|5']);
  });

  it('puts every record in exactly one pair, whatever the order', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 6n }), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, amounts, (shop, erp) => {
        const refunds = shop.map((amount) => record(amount));
        const credits = erp.map((amount) => record(amount));
        const pairs = resolveRefunds(refunds, credits);
        const placed = pairs.flatMap((pair) => [...pair.refunds, ...pair.credits]);
        expect(placed).toHaveLength(refunds.length + credits.length);
        expect(new Set(placed)).toEqual(new Set([...refunds, ...credits]));
        expect(shapes(resolveRefunds([...refunds].reverse(), [...credits].reverse()))).toEqual(shapes(pairs));
        const sum = (records: readonly RefundRecord[]): bigint =>
          records.reduce((all, { amount }) => all + amount, 0n);
        for (const pair of pairs.filter(({ kind }) => kind === 'agrees'))
          expect(sum(pair.refunds)).toBe(sum(pair.credits));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('pairAcrossOrders', () => {
  it('pairs a missing refund with the one credit memo of its amount on another order', () => {
    const refund = record(5n, 'GBP', '1');
    const credit = record(5n, 'GBP', '2');
    expect(pairAcrossOrders([refund], [credit, record(6n, 'GBP', '3')])).toEqual([
      { kind: 'on-wrong-order', refunds: [refund], credits: [credit] },
    ]);
  });

  it('takes a credit memo without an order too', () => {
    expect(pairAcrossOrders([record(5n)], [record(5n, 'GBP', null)])).toHaveLength(1);
  });

  it('pairs nothing where another could be meant, or where the currency is another or unknown', () => {
    expect(pairAcrossOrders([record(5n), record(5n)], [record(5n)])).toEqual([]);
    expect(pairAcrossOrders([record(5n)], [record(5n), record(5n)])).toEqual([]);
    expect(pairAcrossOrders([record(5n, 'EUR')], [record(5n, 'GBP')])).toEqual([]);
    expect(pairAcrossOrders([record(5n, '')], [record(5n, '')])).toEqual([]);
  });
});
