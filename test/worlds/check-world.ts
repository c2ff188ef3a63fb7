import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/app/index.ts';
import { writeWorld } from '../../src/app/sandbox/write-world.ts';
import type { BuildOptions, World, WorldPlan } from '../../src/sandbox/index.ts';

type Result = Awaited<ReturnType<typeof check>>;

/** What the check found in a world, beside what it must find. */
export interface CheckedWorld {
  readonly breaks: Result['breaks'];
  readonly problems: Result['problems'];
  readonly summary: Result['summary'];
  readonly quarantine: Result['quarantine'];
  readonly expected: World['expected'];
  readonly world: World;
}

/** Builds the world of a plan in a temporary folder, runs the whole check on it, and leaves nothing behind. */
export async function checkWorld(plan: WorldPlan, options: BuildOptions = {}): Promise<CheckedWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-world-'));
  try {
    const world = writeWorld(plan, folder, options);
    const request = {
      shop: [join(folder, 'shop')],
      erp: [join(folder, 'erp')],
      profile: join(folder, 'profile.yaml'),
    };
    const { breaks, problems, summary, quarantine } = await check(request, {
      machine: { memoryLimitMiB: 512, threads: 1, workFolder: join(folder, 'work') },
      version: 'test',
    });
    return { breaks, problems, summary, quarantine, expected: world.expected, world };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
