import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/app/index.ts';
import { writeWorld } from '../../src/app/sandbox/write-world.ts';
import type { DecisionFacts } from '../../src/model/decision/index.ts';

/** What a decision needs of a world, by checking it, and how many breaks were planted in it. */
export async function factsOfWorld(
  world: Parameters<typeof writeWorld>[0],
): Promise<{ readonly facts: DecisionFacts; readonly expected: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-case-'));
  try {
    const { expected } = writeWorld(world, folder);
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
