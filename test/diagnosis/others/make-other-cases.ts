/**
 * Makes the other cases anew: builds the world of each plan, checks it, and keeps what a decision needs of it. Takes some
 * minutes, and goes on where it stopped: `node scripts/run.mjs test/diagnosis/others/make-other-cases.ts [--work FOLDER]`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { check } from '../../../src/app/index.ts';
import { writeWorld } from '../../../src/app/sandbox/write-world.ts';
import type { DecisionFacts } from '../../../src/model/decision/index.ts';
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
    const { facts, expected } = await factsOf(plan);
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

async function factsOf(
  plan: OtherCasePlan,
): Promise<{ readonly facts: DecisionFacts; readonly expected: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-other-case-'));
  try {
    const { expected } = writeWorld(plan.world, folder);
    const { facts } = await check(
      { shop: [join(folder, 'shop')], erp: [join(folder, 'erp')], profile: join(folder, 'profile.yaml') },
      {
        machine: { memoryLimitMiB: 512, threads: 1, workFolder: join(folder, 'work') },
        version: 'cases',
      },
    );
    return { facts: lean(facts), expected: expected.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without what no finding reads, so that the file stays small. */
function lean(facts: DecisionFacts): DecisionFacts {
  return {
    ...facts,
    runs: facts.runs.map((run) => ({ ...run, inputs: [], controls: [], ties: [] })),
    measures: [],
    problems: facts.problems.map((one) => ({ ...one, records: one.records.slice(0, 40) })),
  };
}
