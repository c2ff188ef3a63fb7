import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { CheckedBreak } from '../worlds/run-check.ts';
import { defects, mirrored } from './defects.ts';
import { plant } from './plant.ts';
import {
  buildWorlds,
  byWorld,
  checkFiles,
  expectPerWorld,
  lawTimeout,
  orderOf,
  runSpec,
  settings,
  writeWorlds,
} from './run-worlds.ts';
import type { World } from './world.ts';

/** Kinds of which both sides' values are of the same sort, so that they change places with the sides. */
const symmetric: ReadonlySet<string> = new Set([
  'line-missing-in-erp',
  'line-extra-in-erp',
  'line-quantity-differs',
  'line-price-differs',
  'discount-differs',
  'shipping-differs',
  'tax-differs',
  'order-total-differs',
  'currency-differs',
  'refund-amount-differs',
]);

/** What a break says, seen from one side; the other side's view of it is the same text. */
function seenFrom(side: 'shop' | 'erp', one: CheckedBreak): string {
  const turned = side === 'erp';
  const kind = turned ? mirrored(one.kind) : one.kind;
  const [expected, actual] = turned ? [one.actual, one.expected] : [one.expected, one.actual];
  const minus = (text: string | undefined): string =>
    text === undefined ? '' : text.startsWith('-') ? text.slice(1) : `-${text}`;
  const difference = turned ? minus(one.difference) : (one.difference ?? '');
  const values = symmetric.has(kind) ? [expected, actual, difference] : [];
  return [kind, orderOf(one), one.sku ?? '', ...values].join(' ');
}

/** The worlds with their sides in each other's place. */
function turn(worlds: readonly World[]): readonly World[] {
  return worlds.map((world) => ({ ...world, shop: world.erp, erp: world.shop }));
}

describe('the law of the mirror', () => {
  it('swapping the sides mirrors the breaks: kinds, values and signs', { timeout: lawTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async ({ seed }) => {
        const worlds = buildWorlds({ format: 'flat', seed }).map((world) => ({
          ...world,
          spec: { ...world.spec, otherFooting: false },
        }));
        const planted = worlds.map((world) => plant(world, 3, defects).names);
        const straight = await checkFiles(writeWorlds(worlds, 'flat'));
        const swapped = await checkFiles(writeWorlds(turn(worlds), 'flat'));
        const expected = byWorld(straight.breaks, (one) => seenFrom('shop', one));
        const found = byWorld(swapped.breaks, (one) => seenFrom('erp', one));
        expectPerWorld(
          worlds,
          (world) => expected.get(world.prefix) ?? [],
          found,
          (world) => planted[worlds.indexOf(world)] ?? [],
        );
      }),
      settings,
    );
  });
});
