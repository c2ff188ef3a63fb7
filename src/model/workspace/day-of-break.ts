import { addDays, dayInZone } from '../../ground/time.ts';
import type { Break } from '../break.ts';
import type { Summary } from '../summary.ts';

/** The ISO day of a break in the books' zone: the one by which the run has aged it, else the one of its moment. */
export function dayOfBreak(
  { ageDays, occurredAt }: Pick<Break, 'ageDays' | 'occurredAt'>,
  { asOf, timeZone }: Pick<Summary, 'asOf' | 'timeZone'>,
): string | null {
  // An age of nought is also that of what lies after the day of the run.
  if (ageDays !== undefined && ageDays > 0) return addDays(asOf.slice(0, 10), -ageDays);
  return occurredAt === undefined ? null : dayInZone(occurredAt, timeZone);
}
