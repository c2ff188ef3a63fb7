import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median, type Run } from './measure.ts';
import type { ChildFigures } from './peers/child.ts';

/** Median wall time and highest peak memory of one contestant's runs, or why there are none. */
export type Result = { readonly seconds: number; readonly peakMib: number } | { readonly failed: string };

export interface Contest {
  readonly check: Result;
  /** Loads the needed columns into typed tables, then joins. */
  readonly naive: Result;
  /** Adds up while it reads, the fastest a script can be. */
  readonly streaming: Result;
  readonly floor: Result;
  readonly pandas: Result;
}

const ROOT = join(import.meta.dirname, '..');
const PANDAS_LIMIT = 1_000_000;

/** Runs the product and its peers on one world, interleaved round by round; pandas once, as it takes longest. */
export async function runContest(
  world: string,
  out: string,
  orders: number,
  rounds: number,
  say: (text: string) => void,
): Promise<Contest> {
  const runs = {
    check: [] as Run[],
    naive: [] as Run[],
    streaming: [] as Run[],
    floor: [] as Run[],
    pandas: [] as Run[],
  };
  const node = process.execPath;
  for (let round = 1; round <= rounds; round++) {
    say(`${orders} orders, round ${round} of ${rounds}`);
    runs.floor.push(await measure(node, ['bench/floor.ts', world], ROOT));
    const naive = ['bench/naive-duckdb.ts', world, `${out}.naive.csv`];
    runs.naive.push(await measure(node, [...naive, '--load-first'], ROOT));
    runs.streaming.push(await measure(node, naive, ROOT));
    runs.check.push(await measureCheck(world, out));
    if (round === 1 && orders <= PANDAS_LIMIT)
      runs.pandas.push(await measurePandas(world, `${out}.pandas.csv`));
  }
  for (const peer of ['naive', 'pandas']) rmSync(`${out}.${peer}.csv`, { force: true });
  return {
    check: resultOf(runs.check),
    naive: resultOf(runs.naive),
    streaming: resultOf(runs.streaming),
    floor: resultOf(runs.floor),
    pandas:
      orders > PANDAS_LIMIT ? { failed: `not run above ${PANDAS_LIMIT} orders` } : resultOf(runs.pandas),
  };
}

/** The whole `check` on a world as a user would run it. */
export async function measureCheck(world: string, out: string, shop = 'shop'): Promise<Run> {
  rmSync(out, { recursive: true, force: true });
  const paths = [
    '--shop',
    join(world, shop),
    '--erp',
    join(world, 'erp'),
    '--profile',
    join(world, 'profile.yaml'),
  ];
  const run = await measure(
    process.execPath,
    ['bin/tieout.mjs', 'check', ...paths, '--out', out, '--exit-zero'],
    ROOT,
  );
  return { ...run, peakMib: Math.max(run.peakMib, peakInside(out)) };
}

/** The peak memory the run itself saw; the outside view misses what happens after its last poll. */
function peakInside(out: string): number {
  try {
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as {
      run?: { peakMemoryMiB?: number };
    };
    return summary.run?.peakMemoryMiB ?? 0;
  } catch {
    return 0;
  }
}

/** Runs with the first Python that has pandas; the script itself says when none has. */
async function measurePandas(world: string, out: string): Promise<Run> {
  const missing: Run = {
    seconds: 0,
    peakMib: 0,
    exitCode: 1,
    stdout: '',
    stderr: 'python3 is not installed',
  };
  let last = missing;
  for (const python of ['python3', '/usr/bin/python3']) {
    last = await measure(python, ['bench/naive-pandas.py', world, out], ROOT).catch(() => last);
    if (last.exitCode === 0 && reportedBy(last).missing === undefined) return last;
  }
  return last;
}

function resultOf(runs: readonly Run[]): Result {
  const broken = runs.find((run) => run.exitCode !== 0);
  if (broken) return { failed: lastLine(broken.stderr) || `exit code ${broken.exitCode}` };
  const reported = runs.map((run) => reportedBy(run));
  const missing = reported.find((figures) => figures.missing !== undefined)?.missing;
  if (missing !== undefined) return { failed: missing };
  const peaks = runs.map((run, i) => Math.max(run.peakMib, reported[i]?.peakMib ?? 0));
  return { seconds: median(runs.map((run) => run.seconds)), peakMib: Math.max(...peaks) };
}

/** The figures a peer prints as its last line; the product prints none. */
function reportedBy(run: Run): Partial<ChildFigures> & { readonly missing?: string } {
  const line = lastLine(run.stdout);
  return line.startsWith('{"') ? (JSON.parse(line) as Partial<ChildFigures> & { missing?: string }) : {};
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
