import { join } from 'node:path';
import { writeWorld } from '../sandbox/write-world.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { demoPlanAt } from './demo-plan.ts';

/** Where one export of the demo's merchant lies. */
export interface DemoExport {
  readonly shop: string;
  readonly erp: string;
  readonly profile: string;
}

/** Writes the exports of both sides as they were at an instant, into a folder named by its day. */
export function writeExport(folder: string, taken: string, calendar: DemoCalendar): DemoExport {
  const place = join(folder, taken.slice(0, 10));
  writeWorld(demoPlanAt(taken, calendar), place, { takenAt: Date.parse(taken) });
  return { shop: join(place, 'shop'), erp: join(place, 'erp'), profile: join(place, 'profile.yaml') };
}
