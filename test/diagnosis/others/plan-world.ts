import { addDays, dayNumber } from '../../../src/ground/days.ts';
import { erpManners, type Feature, faults, features, type WorldPlan } from '../../../src/sandbox/index.ts';
import type { Random } from '../../../src/sandbox/random.ts';
import { causeOfMode } from './modes-of.ts';
import type { Planted } from './other-case.ts';

const dayMs = 86_400_000;
/** Features that a world has only where a fault or somebody asks for them. */
const rare: readonly Feature[] = [
  'custom-lines',
  'late-edits',
  'called-off-returns',
  'large-returns',
  'kept-payments',
  'late-payments',
];
/** What goes wrong on the day of the cutover or never. */
const ofTheCutover: readonly string[] = [
  'two-connectors-live-at-cutover',
  'backfill-open-orders-only',
  'delta-push-never-seeds-existing-items',
  'pre-import-refund-double-counted',
  'stale-or-insecure-endpoint',
];

/** What a world is to show; `brief`: whatever went wrong was over in days. */
interface Shown {
  readonly planted: readonly Planted[];
  readonly brief: boolean;
}

/** A world of its own length, end and trade, with the modes of a case from the day they began. */
export function planWorld(
  seed: number,
  { planted, brief }: Shown,
  random: Random,
): { readonly world: WorldPlan; readonly goLive: string } {
  const needs = planted.flatMap(({ mode }) => faults.find(({ id }) => id === mode)?.needs ?? []);
  const atMonthEnd = needs.includes('month-end');
  const live = atMonthEnd ? random.between(28, 40) : random.between(16, 48);
  const days = live + random.between(14, 42);
  // Books of a month end are looked at two weeks after it.
  const end = atMonthEnd
    ? `2026-${random.pick(['04', '06', '07', '10', '11'])}-${random.between(13, 16)}`
    : addDays('2026-03-22', random.between(0, 240));
  const goLive = addDays(end, -live);
  const world: WorldPlan = {
    seed,
    // As many small merchants as large ones.
    orders: Math.round(120 * 5 ** random.next()),
    erp: random.pick(erpManners),
    features: random
      .shuffled(features.filter((one) => one !== 'month-end' && !rare.includes(one)))
      .slice(0, random.between(0, 4))
      .concat(random.chance(0.25) ? [random.pick(rare)] : []),
    faults: planted.map((one) => ({
      id: one.mode,
      ...timesOf(one, { goLive, live, atMonthEnd, brief }, random),
    })),
    days,
    goLiveDay: goLive,
    end,
  };
  return { world, goLive };
}

interface Window {
  readonly goLive: string;
  readonly live: number;
  readonly atMonthEnd: boolean;
  readonly brief: boolean;
}

/**
 * Most is wrong from the first day; a campaign, a new season or a first month brings out the rest later. Habits fade as
 * people learn, code and master data stay wrong until somebody mends them, and who was prepared mends soon.
 */
function timesOf(
  { mode, because }: Planted,
  { goLive, live, atMonthEnd, brief }: Window,
  random: Random,
): { readonly from?: number; readonly until?: number } {
  if (atMonthEnd || ofTheCutover.includes(mode)) return {};
  const at = (day: number): number => (dayNumber(addDays(goLive, day)) + 0.25) * dayMs;
  if (brief) {
    const begun = random.between(1, Math.floor(live / 2));
    return { from: at(begun), until: at(begun + random.between(2, 5)) };
  }
  const kind = because ?? causeOfMode(mode);
  const later = random.chance(kind === 'insufficient-training' ? 0.5 : 0.35);
  const first = later ? random.between(1, Math.floor(live / 3)) : 0;
  const ends = random.chance(because === null ? 0.6 : kind === 'insufficient-training' ? 0.3 : 0.18);
  const last = first + random.between(Math.ceil(live / 3), Math.max(Math.ceil(live / 3), live - first - 2));
  return { ...(later && { from: at(first) }), ...(ends && last < live && { until: at(last) }) };
}
