import { dayInZone } from '../../ground/time.ts';

/** What a problem did before its fix, and how much it could have done since. */
export interface Evidence {
  /** Breaks before the fix. */
  readonly before: number;
  /** Records that could have broken, before the fix and since, counted alike. */
  readonly exposureBefore: number;
  readonly exposureSince: number;
  /** ISO instants of the fix and of the last record that both sides know. */
  readonly effectiveAt: string;
  readonly watermark: string;
  /** Posting problems show at a month's end: one must have passed. */
  readonly untilMonthEnd: boolean;
  /** The zone in which months end. */
  readonly timeZone: string;
}

export interface Silence {
  readonly proven: boolean;
  /** How likely the silence were had nothing been mended, 0 to 1. */
  readonly chance: number;
  /** Records that must have passed since the fix for silence to prove it. */
  readonly needed: number;
  /** One plain sentence. */
  readonly says: string;
}

/** How small the chance of a silence must be that proves a fix, and how long it must last. */
export const silenceRule = { doubt: 0.05, weeksAtLeast: 2 };

const dayMs = 86_400_000;

/**
 * Whether no breaks since a fix prove it: by chance they would stay away in fewer than one of twenty cases, given the
 * rate before (the conditional binomial test of two Poisson rates), two weeks have passed, and a month's end where it matters.
 */
export function judgeSilence(evidence: Evidence, { doubt, weeksAtLeast } = silenceRule): Silence {
  const { before, exposureBefore, exposureSince, effectiveAt, watermark, untilMonthEnd, timeZone } = evidence;
  const month = (instant: string): string => dayInZone(instant, timeZone).slice(0, 7);
  const known = before > 0 && exposureBefore > 0;
  const share = known ? exposureBefore / (exposureBefore + Math.max(0, exposureSince)) : 1;
  const chance = share ** before;
  const needed = known ? Math.ceil(exposureBefore * (doubt ** (-1 / before) - 1)) : 0;
  const days = (Date.parse(watermark) - Date.parse(effectiveAt)) / dayMs;
  const missing = !known
    ? 'what happened before the fix is not known'
    : chance > doubt
      ? `${needed} records must pass without a break, ${exposureSince} have`
      : days < weeksAtLeast * 7
        ? `${weeksAtLeast === 2 ? 'two' : weeksAtLeast} weeks must pass, ${Math.max(0, Math.floor(days))} days have`
        : untilMonthEnd && month(effectiveAt) === month(watermark)
          ? "a month's end must pass"
          : null;
  return {
    proven: missing === null,
    chance,
    needed,
    says:
      missing === null
        ? `No break in ${exposureSince} records since the fix; ${before} in ${exposureBefore} before.`
        : `Not proven yet: ${missing}.`,
  };
}
