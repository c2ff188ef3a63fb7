import type { Side } from '../../model/index.ts';
import type { Moment, Run, Source } from '../../model/workspace/index.ts';
import { flowTimeHoursOf, profileOf } from './flow-time.ts';

/** How new what is known from a source is. */
export interface SourceFreshness {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  /** Moment of the newest record; null where none is known. */
  readonly newest: string | null;
  readonly lastReadAt: string | null;
  readonly state: 'fresh' | 'stale' | 'no-data';
  /** Whole hours since the newest record. */
  readonly hours: number | null;
}

const hourMs = 3_600_000;

/** Judges a source by the agreed flow time: what is older says nothing of today, and what was never read says nothing. */
function freshnessOf(
  source: Source,
  run: Run | null,
  { now, flowTimeHours }: { readonly now: string; readonly flowTimeHours: number },
): SourceFreshness {
  const { id, name, side } = source;
  // A source of files is known by what the last run that could read it found on its side.
  const read = run !== null && Date.parse(source.createdAt) <= Date.parse(run.startedAt) ? run : null;
  const newest = source.watermark ?? read?.watermarks?.[side]?.to ?? null;
  const lastReadAt = source.lastReadAt ?? read?.endedAt ?? null;
  if (newest === null) return { id, name, side, newest, lastReadAt, state: 'no-data', hours: null };
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(newest)) / hourMs));
  return { id, name, side, newest, lastReadAt, state: hours > flowTimeHours ? 'stale' : 'fresh', hours };
}

/** How new what is known from each source is at a moment, and the last recorded run, from which it is known. */
export async function readFreshness(
  at: Pick<Moment, 'views' | 'settings' | 'sources'>,
  workspace: string,
  { environment, now }: { readonly environment: string; readonly now: string },
): Promise<{
  readonly run: Run | null;
  readonly flowTimeHours: number;
  readonly sources: readonly SourceFreshness[];
}> {
  const run = await at.views.recorded(workspace, environment);
  const flowTimeHours = flowTimeHoursOf(profileOf(await at.settings.get(workspace, 'profile')));
  const sources = await at.sources.list(workspace);
  return {
    run,
    flowTimeHours,
    sources: sources.map((one) => freshnessOf(one, run, { now, flowTimeHours })),
  };
}

/** The worst of them; without a source there is no data. */
export function worstOf(sources: readonly SourceFreshness[]): SourceFreshness['state'] {
  const has = (state: SourceFreshness['state']) => sources.some((one) => one.state === state);
  return sources.length === 0 || has('no-data') ? 'no-data' : has('stale') ? 'stale' : 'fresh';
}
