import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BreakKind, breakKinds } from '../../../model/index.ts';
import { findProblems } from './find-problems.ts';
import { breakOf, pick, populationOf, seeded, smallOrders } from './small-world.ts';

const kinds = Object.keys(breakKinds) as BreakKind[];

describe('findProblems, whatever the breaks', () => {
  it('tells a story about random defects hardly ever', async () => {
    let stories = 0;
    const worlds = 300;
    for (let seed = 0; seed < worlds; seed += 1) {
      const random = seeded(seed * 7919);
      const order = smallOrders(seed, 400);
      const broken = 3 + Math.floor(random() * 60);
      const hit = new Set(Array.from({ length: broken }, () => Math.floor(random() * order.length)));
      const breaks = [...hit].map((i) => breakOf('tip-differs', order[i]!));
      const { problems } = await findProblems({
        breaks,
        population: populationOf({ order }).population,
        baseCurrency: 'GBP',
      });
      stories += problems.filter(({ conditions }) => conditions.length > 0).length;
    }
    // One in a thousand is what the threshold allows; two of 300 would be a sign of something wrong.
    expect(stories).toBeLessThanOrEqual(1);
  });

  it('gives the same bytes in any order, and every break exactly one problem', async () => {
    const order = smallOrders(11, 80);
    const { population } = populationOf({ order, line: order, refund: order, payout: order, stock: order });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 45 }), async (seed, count) => {
        const random = seeded(seed);
        const some = pick(random, ['DE', 'FR', 'GB']);
        const candidates = order
          .filter((one) => one.attributes.country === some || random() < 0.2)
          .slice(0, count);
        const few = Array.from({ length: 3 }, () => pick(random, kinds) as BreakKind);
        const breaks = candidates.map((one, i) =>
          breakOf(pick(random, few) as BreakKind, one, {
            line: String(i),
            expected: pick(random, ['EUR', 'GBP']),
            actual: pick(random, ['USD', 'SEK']),
            severity: random() < 0.5 ? 'minor' : 'major',
            ...(random() < 0.3 && { fingerprint: 'tip' }),
          }),
        );
        const shuffled = breaks
          .map((one) => ({ one, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const first = await findProblems({ breaks, population, baseCurrency: 'GBP' });
        const second = await findProblems({ breaks: shuffled, population, baseCurrency: 'GBP' });
        expect(JSON.stringify(second.problems)).toBe(JSON.stringify(first.problems));
        const said = first.problems.flatMap(({ breakIds }) => breakIds);
        expect(said.toSorted()).toEqual(breaks.map((one) => one.id).toSorted());
        expect(new Set(first.problems.map(({ id }) => id)).size).toBe(first.problems.length);
        for (const { id, breakIds, support, title, count } of first.problems) {
          expect(count).toBe(breakIds.length);
          expect(breakIds.every((one) => first.problemOf.get(one) === id)).toBe(true);
          expect(support).toBeGreaterThan(0);
          expect(support).toBeLessThanOrEqual(1);
          expect(title).toMatch(/^(All|Both|One|\d).*\.$/);
          expect(title).not.toMatch(/undefined|null|[{}]/);
        }
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('says only what is true of all breaks of a problem', async () => {
    const order = smallOrders(5, 300);
    const { population } = populationOf({ order });
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const random = seeded(seed);
        const gateway = pick(random, ['PayPal', 'Klarna', 'Invoice']);
        const from = pick(
          random,
          order.map((one) => one.attributes.day!),
        );
        const breaks = order
          .filter(
            (one) => (one.attributes.gateway === gateway && one.attributes.day! >= from) || random() < 0.02,
          )
          .map((one) => breakOf('fee-differs', one));
        const { problems } = await findProblems({ breaks, population, baseCurrency: 'GBP' });
        const byId = new Map(breaks.map((one) => [one.id, one]));
        for (const { breakIds, conditions, lift } of problems) {
          if (conditions.length > 0) expect(lift).toBeGreaterThan(1);
          for (const { attributes } of breakIds.map((id) => byId.get(id)!)) {
            for (const { attribute, test, value, to } of conditions) {
              const own = attributes[attribute]!;
              expect(test === 'is' ? own === value : own >= value && own <= to!).toBe(true);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
