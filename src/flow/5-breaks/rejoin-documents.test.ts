import { describe, expect, it } from 'vitest';
import type { Draft, Finding } from './finding.ts';
import { rejoinDocuments } from './rejoin-documents.ts';

function finding(changes: Partial<Finding>): Finding {
  return {
    control: 'order.known-to-shop',
    severity: 'major',
    kind: 'order-missing-in-shop',
    group: null,
    document: null,
    shopRow: null,
    erpRow: null,
    itemKey: null,
    name: null,
    field: null,
    expected: null,
    actual: null,
    expectedMinor: null,
    actualMinor: null,
    currency: 'EUR',
    detail: null,
    ...changes,
  };
}

const stray = (document: string, minor: bigint): Finding => finding({ document, actualMinor: minor });

function short(group: string, effect: bigint): Draft {
  const own = finding({ kind: 'line-missing-in-erp', group });
  return { finding: own, kind: 'line-missing-in-erp', effect, consequences: [] };
}

describe('rejoinDocuments', () => {
  it('gives a document without an order to the one order that is short of just its amount', () => {
    const { drafts, single } = rejoinDocuments([short('7', -500n), short('8', -900n)], [stray('70', 500n)]);
    expect(single).toEqual([]);
    expect(drafts.map(({ kind, finding: { group, document } }) => [kind, group, document])).toEqual([
      ['line-missing-in-erp', '8', null],
      ['order-reference-broken', '7', '70'],
    ]);
  });

  it('goes by the buyer where several fit', () => {
    const [drafts, single] = [
      [short('7', -500n), short('8', -500n)],
      [stray('70', 500n), stray('80', 500n)],
    ];
    const joined = rejoinDocuments(drafts, single, (document, group) => document === `${group}0`);
    expect(joined.single).toEqual([]);
    expect(joined.drafts.map(({ finding: { group, document } }) => [group, document])).toEqual([
      ['7', '70'],
      ['8', '80'],
    ]);
    expect(rejoinDocuments([short('7', -500n)], [stray('70', 500n)], () => false).drafts).toHaveLength(1);
  });

  it('keeps what the books are moved by', () => {
    const before = [short('7', -200n), short('7', -300n)];
    const { drafts } = rejoinDocuments(before, [stray('70', 500n), stray('71', 500n)]);
    const [joined, ...others] = drafts;
    expect(others).toEqual([]);
    const carried = (joined?.carried ?? []).reduce((sum, { effect }) => sum + (effect ?? 0n), 0n);
    expect((joined?.effect ?? 0n) + carried).toBe(-500n + 1000n);
  });

  it.each([
    ['two orders fit', [short('7', -500n), short('8', -500n)], [stray('70', 500n)]],
    ['no amount fits', [short('7', -500n)], [stray('70', 501n)]],
    ['three documents fit', [short('7', -500n)], [stray('70', 500n), stray('71', 500n), stray('72', 500n)]],
  ])('says nothing where %s', (_, drafts, single) => {
    expect(rejoinDocuments(drafts, single)).toEqual({ drafts, single });
  });
});
