import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plant } from './plant.ts';
import { buildWorlds, checkFiles, lawTimeout, runSpec, settings, writeWorlds } from './run-worlds.ts';
import { type Side, units, type World } from './world.ts';

/** Minor units of a side by entity and currency, added up from what was made, not from what was read. */
function totalsOf(
  worlds: readonly World[],
  side: 'shop' | 'erp',
  ledger: 'sales' | 'refunds',
): Map<string, number> {
  const totals = new Map<string, number>();
  const add = (prefix: string, currency: string, minor: number): void => {
    const key = `${prefix.startsWith('A') ? 'North' : 'South'} ${currency}`;
    totals.set(key, (totals.get(key) ?? 0) + minor);
  };
  for (const world of worlds) {
    const { sales, refunds }: Side = world[side];
    if (ledger === 'sales') for (const { currency, total } of sales) add(world.prefix, currency, total);
    else for (const { currency, amount } of refunds) add(world.prefix, currency, amount);
  }
  return totals;
}

const minorOf = (text: string, currency: string): number =>
  Math.round(Number(text) * (units[currency] ?? 100));

describe('the law of the cent', () => {
  it('breaks and tolerated differences add up to the difference of the totals, by entity and currency', {
    timeout: lawTimeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const worlds = buildWorlds(spec);
        for (const world of worlds) plant(world, 3);
        const { result } = await checkFiles(writeWorlds(worlds, spec.format));
        const { ties } = result.summary;
        for (const ledger of ['sales', 'refunds'] as const) {
          for (const side of ['shop', 'erp'] as const) {
            const told = ties.filter((tie) => tie.ledger === ledger);
            const found = new Map(
              told.map((tie) => [`${tie.entity} ${tie.currency}`, minorOf(tie[side], tie.currency)]),
            );
            for (const [key, minor] of totalsOf(worlds, side, ledger))
              expect([ledger, side, key, found.get(key)]).toEqual([ledger, side, key, minor]);
          }
        }
        for (const tie of ties) {
          const minor = (text: string): number => minorOf(text, tie.currency);
          expect(minor(tie.difference), JSON.stringify(tie)).toBe(minor(tie.erp) - minor(tie.shop));
          expect(minor(tie.explainedByBreaks) + minor(tie.tolerated), JSON.stringify(tie)).toBe(
            minor(tie.difference),
          );
          expect(minor(tie.unexplained), JSON.stringify(tie)).toBe(0);
        }
      }),
      settings,
    );
  });
});
