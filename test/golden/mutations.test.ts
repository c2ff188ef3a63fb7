import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckedBreak, makeFolder, type Run, runCheck } from '../worlds/run-check.ts';
import { ExampleWorld } from './example-world.ts';
import { example } from './labels.ts';
import type { Expected } from './mutations/mutation.ts';
import { mutations } from './mutations.ts';

const folder = makeFolder();
afterAll(folder.remove);

const text = ({ kind, order, document, payout }: Expected): string =>
  [kind, payout ?? order ?? '-', document ?? '-'].join(' ');
const textOf = (one: CheckedBreak): string => {
  const about = one.kind.startsWith('payout-') ? (one.shop ?? one.erp)?.ref : one.order;
  return [one.kind, about ?? '-', one.erp?.document ?? '-'].join(' ');
};
const identity = (one: CheckedBreak): string =>
  [textOf(one), one.line, one.sku, one.expected, one.actual].join(' ');

/** What one list has more than another. */
function more(list: readonly string[], than: readonly string[]): readonly string[] {
  const open = [...than];
  return list.filter((one) => {
    const at = open.indexOf(one);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}

describe('the example with further defects', () => {
  let before: Run;
  let after: Run;
  let planted: readonly { readonly name: string; readonly expected: readonly string[] }[];
  let surplus: readonly string[];

  beforeAll(async () => {
    before = await runCheck({ shop: [example.shop], erp: [example.erp], profile: example.profile });
    const world = new ExampleWorld();
    planted = mutations.map(({ name, plant }) => ({ name, expected: plant(world).map(text) }));
    const { shop, erp } = world.write(folder.path);
    after = await runCheck({ shop: [shop], erp: [erp], profile: example.profile });
    const old = before.breaks.map(identity);
    const fresh = after.breaks.filter((one) => !old.includes(identity(one))).map(textOf);
    surplus = more(
      fresh,
      planted.flatMap(({ expected }) => expected),
    );
  });

  it.each(mutations.map(({ name }, i) => [name, i] as const))('%s', (_name, i) => {
    const found = after.breaks.map(textOf);
    const expected = planted[i]?.expected ?? [];
    for (const one of new Set(expected)) {
      expect([one, found.filter((other) => other === one).length]).toEqual([
        one,
        expected.filter((other) => other === one).length,
      ]);
    }
  });

  it('brings no other break and takes none away', () => {
    expect(surplus).toEqual([]);
    expect(more(before.breaks.map(identity), after.breaks.map(identity))).toEqual([]);
  });

  it('still explains both sides’ difference to the cent', () => {
    expect(after.result.summary.ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
  });
});

describe('the example, given differently', () => {
  it('is the same when a file is given twice', async () => {
    const once = await runCheck({ shop: [example.shop], erp: [example.erp], profile: example.profile });
    const copy = join(folder.path, 'twice');
    cpSync(join(example.shop, 'orders_export_EU.csv'), join(copy, 'orders_export_EU_again.csv'));
    cpSync(join(example.erp, 'bank_receipts.csv'), join(copy, 'erp/bank_receipts_again.csv'));
    const twice = await runCheck({
      shop: [example.shop, join(copy, 'orders_export_EU_again.csv')],
      erp: [example.erp, join(copy, 'erp')],
      profile: example.profile,
    });
    expect(twice.breaks.map(identity)).toEqual(once.breaks.map(identity));
    expect(twice.result.summary.conflicts).toBe(0);
    expect(twice.result.summary.ties).toEqual(once.result.summary.ties);
  });
});
