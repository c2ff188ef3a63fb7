/**
 * Makes the other cases anew: builds the world of each plan, checks it, and keeps what a decision needs of it. Takes some
 * minutes, and goes on where it stopped: `node scripts/run.mjs test/diagnosis/others/make-other-cases.ts [--work FOLDER]`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { factsOfWorld } from '../facts-of-world.ts';
import type { OtherCasePlan } from './other-case.ts';
import { planOtherCases } from './plan-other-cases.ts';

const { values } = parseArgs({
  options: { work: { type: 'string', default: join(tmpdir(), 'tieout-other-cases') } },
});
const plans = planOtherCases(2026);
const fileOf = ({ id }: OtherCasePlan): string => join(values.work, `${id}.json`);
mkdirSync(values.work, { recursive: true });

for (const plan of plans) {
  if (isMade(plan)) continue;
  try {
    const { facts, expected } = await factsOfWorld(plan.world);
    writeFileSync(fileOf(plan), JSON.stringify({ plan, facts }));
    const modes = plan.planted.map(({ mode }) => mode).join(', ');
    tell(`${plan.id} ${plan.confusion ?? ''} [${modes}]: ${facts.open.total} breaks, ${expected} expected`);
  } catch (error) {
    // One world that cannot be checked must not cost the others; it is left out, and said.
    tell(`${plan.id} failed: ${String(error)}`);
  }
}
const done = plans.filter(isMade);
const lines = done.map((plan) => `${readFileSync(fileOf(plan), 'utf8')}\n`);
writeFileSync(new URL('./other-cases.jsonl.gz', import.meta.url), gzipSync(lines.join(''), { level: 9 }));
tell(`${done.length} of ${plans.length} cases are packed`);

/** Whether it was made of this very plan. */
function isMade(plan: OtherCasePlan): boolean {
  return (
    existsSync(fileOf(plan)) &&
    readFileSync(fileOf(plan), 'utf8').startsWith(`{"plan":${JSON.stringify(plan)},`)
  );
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
