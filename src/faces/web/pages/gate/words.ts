import type { CriterionReading, Decision } from '../../../api/answers.ts';

/** The verdict as a headline. */
export const gateVerdictTitles: Readonly<Record<Decision['verdict'], string>> = {
  go: 'GO',
  'go-with-waivers': 'GO, with waivers',
  'no-go': 'NO-GO',
  'cannot-decide': 'Cannot decide',
};

/** How a criterion stands, the worst first. */
export const criterionTitles: Readonly<Record<CriterionReading['state'], string>> = {
  fail: 'Not met',
  'no-data': 'No data',
  stale: 'Stale',
  waived: 'Waived',
  pass: 'Met',
};

const order = ['fail', 'no-data', 'stale', 'waived', 'pass'] as const;

/** Criteria that hold the go-live up come first. */
export const worstFirst = (criteria: readonly CriterionReading[]): readonly CriterionReading[] =>
  criteria.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));

type Standing = 'counts' | 'waits-for-second' | 'expired' | 'withdrawn';

/** How a waiver stands. */
export const waiverTitles: Readonly<Record<Standing, string>> = {
  counts: 'Counts',
  'waits-for-second': 'Waits for a second person',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
};

/** How a waiver stands at a moment; a hard criterion needs two people. */
export function standingOf(
  waiver: {
    readonly withdrawn: unknown;
    readonly seconded: unknown;
    readonly expiresAt: string;
  },
  hard: boolean,
  now: number,
): Standing {
  if (waiver.withdrawn !== null) return 'withdrawn';
  if (Date.parse(waiver.expiresAt) <= now) return 'expired';
  return hard && waiver.seconded === null ? 'waits-for-second' : 'counts';
}

/** Id of the waiver of a criterion that waits for a second person; null where none does. */
export const waitingFor = (
  { criterion, hard }: Pick<CriterionReading, 'criterion' | 'hard'>,
  waivers: readonly (Parameters<typeof standingOf>[0] & {
    readonly id: string;
    readonly criterion: string;
  })[],
  now: number,
): string | null =>
  waivers.findLast((one) => one.criterion === criterion && standingOf(one, hard, now) === 'waits-for-second')
    ?.id ?? null;

/** Hours in the unit people think in. */
export const hoursText = (hours: number): string =>
  hours % 24 === 0 && hours > 48 ? `${hours / 24} days` : `${hours} h`;
