/**
 * Makes the labelled cases anew: builds the world of each plan, checks it, and keeps what a decision needs of it. Slow
 * (some seconds a case), so it is run by hand, in several processes if that helps, and goes on where it stopped:
 * `npm run diagnosis:cases -- [--work FOLDER] [--shard 1/2] [--from 1]`. What is done is packed at the end of each.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { CasePlan } from './case.ts';
import { factsOfWorld } from './facts-of-world.ts';
import { planCases } from './plan-cases.ts';

const { values } = parseArgs({
  options: {
    work: { type: 'string', default: join(tmpdir(), 'tieout-cases') },
    shard: { type: 'string', default: '1/1' },
    from: { type: 'string', default: '1' },
  },
});
const [shard = 1, shards = 1] = values.shard.split('/').map(Number);
const plans = planCases(5);
const fileOf = ({ id }: CasePlan): string => join(values.work, `${id}.json`);
mkdirSync(values.work, { recursive: true });

for (const [i, plan] of plans.entries()) {
  if (i + 1 < Number(values.from) || i % shards !== shard - 1 || existsSync(fileOf(plan))) continue;
  try {
    const { facts } = await factsOfWorld(plan.world);
    writeFileSync(fileOf(plan), JSON.stringify({ plan, facts }));
    tell(`${plan.id} [${plan.causes.join(', ')}] ${plan.trap ?? ''}: ${facts.open.total} breaks`);
  } catch (error) {
    // One world that cannot be checked must not cost the others; it is left out, and said.
    tell(`${plan.id} failed: ${String(error)}`);
  }
}
const done = plans.filter((plan) => existsSync(fileOf(plan)));
const lines = done.map((plan) => `${readFileSync(fileOf(plan), 'utf8')}\n`);
writeFileSync(new URL('./cases.jsonl.gz', import.meta.url), gzipSync(lines.join(''), { level: 9 }));
tell(`${done.length} of ${plans.length} cases are packed`);

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
