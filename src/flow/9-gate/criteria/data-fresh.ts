import { criterion, unknown } from '../criterion.ts';
import { counted, earliest, hoursBetween, named, span } from '../say.ts';

/** Both sides are known up to now. */
export const dataFresh = criterion({
  id: 'data-fresh',
  title: 'The data are of today',
  hard: true,
  claim:
    'Every source of the last full run is fresh, and the newest record of each side is within the limit.',
  why: 'Evidence younger than its limit [proposal]: a verdict over old data is about another day.',
  role: 'integration',
  parameters: {
    maxAgeHours: {
      default: 48,
      unit: 'hours',
      least: 1,
      most: 720,
      why: 'Policy default: the newest record of each side is of the last two days. A source that is silent for longer than its records may take is stale before that: where nothing is posted on Sundays, the flow times of the profile say so.',
    },
  },
  threshold: ({ maxAgeHours }) => `both sides known up to ${counted(maxAgeHours, 'hour')} ago`,
  read: ({ at: now, runs, sources, flowTimeHours }) => {
    const last = runs.find(({ ranged }) => !ranged);
    if (last === undefined) return unknown('No full run was recorded.');
    const evidence = [{ kind: 'run', id: last.run }, ...sources.map(({ id }) => ({ kind: 'source', id }))];
    const side = last.shopUntil === null ? 'shop' : last.erpUntil === null ? 'ERP' : null;
    if (side !== null) return unknown(`Nothing with a time was read of the ${side}.`, evidence);
    const at = earliest([last.shopUntil, last.erpUntil]);
    const old = sources.filter(({ state }) => state !== 'fresh');
    const measured = `shop until ${last.shopUntil}, ERP until ${last.erpUntil}`;
    if (old.length === 0)
      return { state: 'pass', measured, evidenceAt: at, evidence, says: `Known: ${measured}.` };
    return {
      state: old.some(({ state }) => state === 'no-data') ? 'no-data' : 'stale',
      measured,
      evidenceAt: at,
      evidence,
      says: `${counted(old.length, 'source')} of ${sources.length} without fresh data: ${named(old.map(({ name, newest }) => `${name}${sinceOf(newest, now)}`))}; records may take ${counted(flowTimeHours, 'hour')}.`,
    };
  },
});

/** How long nothing was heard of a source. */
function sinceOf(newest: string | null, now: string): string {
  const hours = newest === null ? null : hoursBetween(newest, now);
  return hours === null ? ' (nothing known)' : ` (nothing for ${span(hours)})`;
}
