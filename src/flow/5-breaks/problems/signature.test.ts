import { describe, expect, it } from 'vitest';
import { splitBySignature } from './signature.ts';
import { breakOf } from './small-world.ts';

const at = (i: number, attributes: Record<string, string> = {}) => ({ order: `#${i}`, attributes });

describe('splitBySignature', () => {
  it('splits currencies by the pair and leaves a single one with the rest', () => {
    const pairs = [
      ['EUR', 'GBP'],
      ['EUR', 'GBP'],
      ['USD', 'GBP'],
      ['SEK', null],
    ] as const;
    const groups = splitBySignature(
      pairs.map(([expected, actual], i) => breakOf('currency-differs', at(i), { expected, actual })),
    );
    expect(groups.map(({ signature, breaks }) => [signature, breaks.length])).toEqual([
      [['EUR', 'GBP'], 2],
      [[], 2],
    ]);
  });

  it('gives even a single mapping its own group, unless there are too many to read', () => {
    const mapping = (i: number) =>
      breakOf('sku-mapped-to-wrong-item', at(i, { sku: `S${i}` }), { actual: 'I1' });
    const few = splitBySignature([mapping(1), mapping(2)]);
    expect(few.map(({ given }) => given)).toEqual([
      [{ attribute: 'sku', test: 'is', value: 'S1' }],
      [{ attribute: 'sku', test: 'is', value: 'S2' }],
    ]);
    expect(splitBySignature(Array.from({ length: 51 }, (_, i) => mapping(i)))).toMatchObject([
      { signature: [] },
    ]);
  });

  it('puts rates together that are equally late, or of one day, whichever is more', () => {
    const stale = (i: number, rateOfDay: string, rateDaysBehind: string) =>
      breakOf('fx-rate-differs', at(i, { rateOfDay, rateDaysBehind }));
    const late = [stale(1, '2011-03-15', '7'), stale(2, '2011-03-17', '7'), stale(3, '2011-03-18', '5 6 7')];
    expect(splitBySignature(late).map(({ breaks }) => breaks.length)).toEqual([3]);
    const still = [stale(1, '2011-03-15', '1'), stale(2, '2011-03-15', '2'), stale(3, '2011-03-15', '3')];
    expect(splitBySignature(still)).toMatchObject([{ signature: ['2011-03-15'], whole: true }]);
    const apart = [stale(1, '2011-03-15', '1'), stale(2, '2011-03-16', '2')];
    expect(splitBySignature(apart)).toMatchObject([{ signature: [] }]);
  });

  it('knows no signature for other kinds', () => {
    const groups = splitBySignature([breakOf('tip-differs', at(1)), breakOf('duty-differs', at(2))]);
    expect(groups).toMatchObject([{ kind: 'tip-differs' }, { kind: 'duty-differs' }]);
  });
});
