/**
 * The long form of the property tests: `npm run soak -- [--minutes 30] [--seed N] [PATH...]`.
 * Runs the laws, or the given tests, with one fresh seed after another until the time is up; stops at the first seed
 * that fails and says how to draw it again. With `--kills 1000` it kills so many servers in the midst of runs and triage
 * instead, and looks after each whether anything was lost.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killMany } from './kills/kill-many.ts';

const { values, positionals } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string' },
    kills: { type: 'string' },
  },
  allowPositionals: true,
});
const root = join(import.meta.dirname, '..');
const paths = positionals.length > 0 ? positionals : ['test/laws', 'test/worlds', 'src'];
const end = Date.now() + Number(values.minutes) * 60_000;
let seed = Number(values.seed ?? Date.now() % 2_000_000_000);
let rounds = 0;

if (values.kills !== undefined) {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const killed = await killMany({ kills: Number(values.kills), seed, tell });
  process.stdout.write(`${JSON.stringify(killed)}\n`);
  process.exit(killed.wrong.length === 0 ? 0 : 1);
}

do {
  process.stderr.write(`seed ${seed}\n`);
  const run = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...paths],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TIEOUT_SEED: String(seed) },
    },
  );
  rounds += 1;
  if (run.status !== 0) {
    process.stdout.write(`failed with seed ${seed}; again: npm run soak -- --minutes 0 --seed ${seed}\n`);
    process.exit(1);
  }
  seed += 1;
} while (Date.now() < end);
process.stdout.write(`${rounds} rounds passed\n`);
