import { join } from 'node:path';
import { demoCalendar } from '../demo/demo-calendar.ts';
import { demoPlanAt } from '../demo/demo-plan.ts';
import type { CheckResult } from '../outputs/index.ts';
import { writeWorld } from '../sandbox/write-world.ts';
import { type CheckOptions, check } from './check.ts';

/**
 * Makes the demo's merchant below a folder as its last export before a moment shows it, runs the main job on that, and
 * writes the outputs to the folder.
 */
export async function demo(
  out: string,
  { now, ...options }: CheckOptions & { readonly now: string },
): Promise<CheckResult> {
  const calendar = demoCalendar(now);
  const { lastExport: asOf } = calendar;
  const merchant = join(out, 'merchant');
  writeWorld(demoPlanAt(asOf, calendar), merchant, { takenAt: Date.parse(asOf) });
  return check(
    {
      shop: [join(merchant, 'shop')],
      erp: [join(merchant, 'erp')],
      profile: join(merchant, 'profile.yaml'),
      out,
      asOf,
    },
    options,
  );
}
