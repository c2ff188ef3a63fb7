import { parseInstant } from '../../../../../ground/time.ts';
import { sides } from '../../../../../model/index.ts';
import type { Run, RunResult, Watermarks } from '../../../../../model/workspace/index.ts';

/** What a run's data reach: only what it could have found again can be gone. */
export interface Reach {
  /** Both sides' records begin here, and end there; null where no record has a time. */
  readonly from: string | null;
  readonly to: string | null;
  /** Controls that said nothing in this run. */
  readonly unchecked: readonly string[];
}

export function reachOf({ watermarks, summary }: Pick<RunResult, 'watermarks' | 'summary'>): Reach {
  const known = sides.flatMap((side) => watermarks[side] ?? []);
  const [first, ...others] = known;
  return {
    from: first === undefined ? null : others.reduce((latest, { from }) => later(latest, from), first.from),
    to: first === undefined ? null : others.reduce((earliest, { to }) => earlier(earliest, to), first.to),
    unchecked: summary.controls
      .filter(({ result }) => result === 'could-not-check')
      .map(({ control }) => control),
  };
}

/** Whether this run's data begin no later, and end no earlier, than those of an earlier run, on both sides. */
export function covers(
  now: Watermarks,
  before: Watermarks | null,
): { readonly from: boolean; readonly to: boolean } {
  const each = sides.map((side) => ({ now: now[side], past: before?.[side] ?? null }));
  const every = (no: (a: string, b: string) => string, part: 'from' | 'to') =>
    each.every(
      ({ now, past: old }) => old === null || (now !== null && no(now[part], old[part]) === now[part]),
    );
  return { from: every(earlier, 'from'), to: every(later, 'to') };
}

/** The last moment both sides know of; the stated moment where no record has a time. */
export function watermarkOf(run: Pick<Run, 'watermarks' | 'summary'>): string | null {
  if (run.watermarks === null || run.summary === null) return null;
  const { to } = reachOf({ watermarks: run.watermarks, summary: run.summary });
  if (to !== null) return to;
  return parseInstant(run.summary.asOf) === undefined ? null : run.summary.asOf;
}

const at = (text: string): number => parseInstant(text) ?? Number.NaN;

/** The first of two where they are the same. */
function later(a: string, b: string): string {
  return at(b) > at(a) ? b : a;
}

function earlier(a: string, b: string): string {
  return at(b) < at(a) ? b : a;
}
