/**
 * Speed, memory and correctness on generated worlds, one JSON line per figure, ratios first.
 * `npm run bench -- [--orders 100000,1000000,5000000] [--keep DIR]`
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contest, measureCheck, type Result, runContest } from './contest.ts';
import { measure, median } from './measure.ts';
import { score } from './score.ts';
import { openWorld } from './worlds.ts';

type Figure = Readonly<Record<string, unknown>> & { readonly name: string };

const ROOT = join(import.meta.dirname, '..');
const ONE_ROUND_FROM = 5_000_000;

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
const round = (value: number): number => Number(value.toPrecision(4));
const label = (orders: number): string =>
  orders >= 1_000_000 ? `${orders / 1_000_000}M` : `${orders / 1000}k`;

function ratio(name: string, over: Result, under: Result, goal?: string): Figure {
  if ('failed' in over) return { name, ratio: null, why: over.failed };
  if ('failed' in under) return { name, ratio: null, why: under.failed };
  return { name, ratio: round(over.seconds / under.seconds), ...(goal ? { goal } : {}) };
}

function absolute(name: string, result: Result, memoryGoal?: string): Figure[] {
  if ('failed' in result) return [{ name: `${name} seconds`, seconds: null, why: result.failed }];
  return [
    { name: `${name} seconds`, seconds: round(result.seconds) },
    {
      name: `${name} peak MiB`,
      mib: Math.round(result.peakMib),
      ...(memoryGoal ? { goal: memoryGoal } : {}),
    },
  ];
}

function ratiosOf(orders: number, contest: Contest): Figure[] {
  const at = `at ${label(orders)}`;
  return [
    ratio(
      `check over naive duckdb ${at}`,
      contest.check,
      contest.naive,
      orders === 1_000_000 ? '<= 2.0' : '',
    ),
    ratio(`check over streaming naive duckdb ${at}`, contest.check, contest.streaming),
    ratio(`check over floor ${at}`, contest.check, contest.floor),
    ratio(
      `naive pandas over check ${at}`,
      contest.pandas,
      contest.check,
      orders === 1_000_000 ? '>= 2.0' : '',
    ),
    ratio(`naive duckdb over floor ${at}`, contest.naive, contest.floor),
  ];
}

function growth(contests: ReadonlyMap<number, Contest>): Figure[] {
  const sizes = [...contests.keys()].sort((a, b) => a - b);
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (small === undefined || large === undefined || small === large) return [];
  const name = `check time per order at ${label(large)} over ${label(small)}`;
  const perOrder = (orders: number): Result => {
    const result = contests.get(orders)?.check ?? { failed: 'not run' };
    return 'failed' in result ? result : { ...result, seconds: result.seconds / orders };
  };
  return [ratio(name, perOrder(large), perOrder(small), '<= 1.3')];
}

async function correctness(orders: number, world: string, out: string): Promise<Figure> {
  const name = `recall and precision at ${label(orders)}`;
  if (!existsSync(join(out, 'breaks.jsonl')))
    return { name, recall: null, why: 'no breaks.jsonl was written' };
  const result = await score(world, out);
  return { name, ...result, recall: round(result.recall), precision: round(result.precision) };
}

async function helpTime(): Promise<Figure> {
  const name = 'tieout --help ms';
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    const run = await measure(process.execPath, ['bin/tieout.mjs', '--help'], ROOT);
    if (run.exitCode !== 0) return { name, ms: null, why: `exit code ${run.exitCode}` };
    times.push(run.seconds * 1000);
  }
  return { name, ms: Math.round(median(times)), goal: '< 150' };
}

async function exampleTime(out: string): Promise<Figure> {
  const name = 'check of examples/online-retail seconds';
  const example = join(ROOT, 'examples', 'online-retail');
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const run = await measureCheck(example, out, 'shopify');
    if (run.exitCode !== 0) return { name, seconds: null, why: `exit code ${run.exitCode}` };
    times.push(run.seconds);
  }
  return { name, seconds: round(median(times)), goal: '< 3' };
}

const { values } = parseArgs({ options: { orders: { type: 'string' }, keep: { type: 'string' } } });
const sizes = (values.orders ?? '100000,1000000').split(',').map(Number);
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) {
  say(`--orders takes whole numbers separated by commas, such as 100000,1000000; it was ${values.orders}`);
  process.exit(2);
}
const cache = values.keep ?? join(tmpdir(), 'tieout-bench');
mkdirSync(cache, { recursive: true });
say(`${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; data in ${cache}`);

const contests = new Map<number, Contest>();
const correct: Figure[] = [];
for (const orders of sizes) {
  const world = openWorld(cache, orders, say);
  if (world === null) continue;
  const out = join(cache, `out-${orders}`);
  contests.set(orders, await runContest(world, out, orders, orders >= ONE_ROUND_FROM ? 1 : 3, say));
  if (orders <= 100_000) correct.push(await correctness(orders, world, out));
  rmSync(out, { recursive: true, force: true });
}
const startUp = [await helpTime(), await exampleTime(join(cache, 'out-example'))];
rmSync(join(cache, 'out-example'), { recursive: true, force: true });

const figures = [
  ...[...contests].flatMap(([orders, contest]) => ratiosOf(orders, contest)),
  ...growth(contests),
  ...correct,
  ...[...contests].flatMap(([orders, contest]) => [
    ...absolute(`check at ${label(orders)}`, contest.check, orders >= ONE_ROUND_FROM ? '< 4096' : '< 2048'),
    ...absolute(`naive duckdb at ${label(orders)}`, contest.naive),
    ...absolute(`streaming naive duckdb at ${label(orders)}`, contest.streaming),
    ...absolute(`naive pandas at ${label(orders)}`, contest.pandas),
    ...absolute(`floor at ${label(orders)}`, contest.floor),
  ]),
  ...startUp,
];
for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
