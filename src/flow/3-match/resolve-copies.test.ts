import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Member, resolveCopies } from './resolve-copies.ts';

let next = 0n;
const member = (total: bigint | null, content: string, day = '2024-03-01'): Member => {
  next += 1n;
  return { id: next, name: `I${next}`, day, total, content };
};
const totals = (members: readonly Member[]): readonly (bigint | null)[] => members.map(({ total }) => total);

describe('resolveCopies', () => {
  it('takes a legal split as it is', () => {
    const { primary, duplicates } = resolveCopies([member(60n, 'a'), member(40n, 'b')], 100n);
    expect(totals(primary)).toEqual([60n, 40n]);
    expect(duplicates).toEqual([]);
  });

  it('takes a split into equal halves as it is', () => {
    expect(resolveCopies([member(50n, 'a'), member(50n, 'a')], 100n).duplicates).toEqual([]);
  });

  it('calls the later of two copies the duplicate, in whatever order they come', () => {
    const first = member(100n, 'a', '2024-03-01');
    const again = member(100n, 'a', '2024-03-09');
    expect(resolveCopies([again, first], 100n)).toEqual({ primary: [first], duplicates: [again] });
  });

  it('knows a double post although its content was changed', () => {
    const first = member(100n, 'a');
    const changed = member(101n, 'b');
    expect(resolveCopies([first, changed], 100n)).toEqual({ primary: [first], duplicates: [changed] });
  });

  it('keeps a split of which one part is wrong together', () => {
    expect(resolveCopies([member(60n, 'a'), member(45n, 'b')], 100n).duplicates).toEqual([]);
  });

  it('keeps equal halves together whose amounts are wrong, where their units add up to those of the order', () => {
    const half = { ...member(60n, 'a'), units: 1n };
    const other = { ...member(60n, 'a'), units: 1n };
    expect(resolveCopies([half, other], 100n, 2n).duplicates).toEqual([]);
    expect(resolveCopies([half, other], 100n, 1n).duplicates).toEqual([other]);
  });

  it('finds the part of a split that was posted twice', () => {
    const { primary, duplicates } = resolveCopies(
      [member(60n, 'a'), member(40n, 'b'), member(40n, 'b')],
      100n,
    );
    expect(totals(primary)).toEqual([60n, 40n]);
    expect(totals(duplicates)).toEqual([40n]);
  });

  it('goes by content alone where a total is not known', () => {
    const copies = [member(100n, 'a'), member(100n, 'a'), member(null, 'b')];
    expect(resolveCopies(copies, 100n).duplicates).toHaveLength(1);
    expect(resolveCopies([member(1n, 'a'), member(2n, 'b')], null).duplicates).toEqual([]);
  });

  it('puts every member in one place, and the same one in any order', () => {
    const some = fc.array(
      fc.record({ total: fc.bigInt({ min: 0n, max: 5n }), content: fc.constantFrom('a', 'b', 'c') }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        some,
        fc.bigInt({ min: 0n, max: 12n }),
        fc.infiniteStream(fc.nat()),
        (records, expected, order) => {
          const members = records.map(({ total, content }) => member(total, content));
          const keys = members.map((one) => ({ one, key: order.next().value ?? 0 }));
          const shuffled = keys.sort((a, b) => a.key - b.key).map(({ one }) => one);
          const straight = resolveCopies(members, expected);
          expect(resolveCopies(shuffled, expected)).toEqual(straight);
          expect(new Set([...straight.primary, ...straight.duplicates])).toEqual(new Set(members));
          expect(straight.primary.length + straight.duplicates.length).toBe(members.length);
          expect(straight.primary.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
