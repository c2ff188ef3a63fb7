import { join } from 'node:path';
import { demoPlanAt, lastExport } from '../demo/demo-plan.ts';
import type { CheckResult } from '../outputs/index.ts';
import { writeWorld } from '../sandbox/write-world.ts';
import { type CheckOptions, check } from './check.ts';

/** Makes the demo's merchant below a folder, runs the main job on it, and writes the outputs to the folder. */
export async function demo(out: string, options: CheckOptions): Promise<CheckResult> {
  const merchant = join(out, 'merchant');
  writeWorld(demoPlanAt(lastExport), merchant);
  return check(
    {
      shop: [join(merchant, 'shop')],
      erp: [join(merchant, 'erp')],
      profile: join(merchant, 'profile.yaml'),
      out,
    },
    options,
  );
}
