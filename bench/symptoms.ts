/**
 * How often stable series are said to grow, by how they vary, and how often rising ones are; one JSON line per figure.
 * `node scripts/run.mjs bench/symptoms.ts [--series 10000] [--seed 1]`
 */
import { parseArgs } from 'node:util';
import { families, rising, type Week } from './series/families.ts';
import { growthSaid } from './series/says-growing.ts';
import { createRandom, type Random } from './world/random.ts';

const { values } = parseArgs({ options: { series: { type: 'string' }, seed: { type: 'string' } } });
const series = Number(values.series ?? 10_000);
const seed = Number(values.seed ?? 20_261_123);

const round = (share: number): number => Math.round(share * 10_000) / 10_000;
const tell = (figure: Readonly<Record<string, unknown>>): void => console.log(JSON.stringify(figure));

function sharesOf(draw: (random: Random) => readonly Week[]) {
  const random = createRandom(seed);
  const said = Map.groupBy(
    Array.from({ length: series }, () => growthSaid(draw(random))),
    (state) => state,
  );
  const share = (state: 'yes' | 'possibly') => round((said.get(state)?.length ?? 0) / series);
  return { yes: share('yes'), possibly: share('possibly') };
}

let worst = 0;
for (const { name, bound, draw } of families) {
  const shares = sharesOf((random) => draw(random, 8 + random.below(19)));
  if (bound) worst = Math.max(worst, shares.yes);
  tell({ name: `false growing, ${name}`, series, ...shares, ...(bound ? { goal: '<= 0.05' } : {}) });
}
tell({ name: 'false growing, worst family of those with a goal', ratio: round(worst / 0.05), goal: '<= 1' });
for (const weeks of [8, 12, 20])
  for (const sigmas of [0.1, 0.2, 0.3])
    for (const mean of [4, 16]) {
      const name = `power, ${weeks} weeks, ${sigmas} sigma a week from ${mean} a week`;
      tell({ name, series, ...sharesOf((random) => rising(random, weeks, mean, sigmas)) });
    }
