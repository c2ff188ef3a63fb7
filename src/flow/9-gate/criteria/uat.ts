import type { Uat, UatCase } from '../../../model/decision/index.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { counted, earliest, named, percent } from '../say.ts';

const share = (value: number, why: string) =>
  ({ default: value, unit: 'share', least: 0, most: 1, why }) as const;

const age = {
  default: 30,
  unit: 'days',
  least: 1,
  most: 365,
  whole: true,
  why: 'Policy default: a test of more than a month ago was of another system.',
} as const;

const none = 'No UAT was recorded.';

/** Every case was run. */
export const uatExecuted = criterion({
  id: 'uat-executed',
  title: 'UAT was carried out',
  hard: false,
  claim: 'Every planned UAT case was run.',
  why: 'Planned tests run is the first exit criterion (ISTQB; practice.md 4.1).',
  role: 'operations',
  parameters: { leastShare: share(1, 'All of them (practice.md 4.1).'), maxAgeDays: age },
  threshold: ({ leastShare }) => `${percent(leastShare)} of the cases run`,
  read: ({ readiness: { uat } }, _, { leastShare }) => {
    const cases = casesOf(uat);
    if (cases === null) return unknown(none);
    const run = cases.filter(wasRun);
    const done = run.length / cases.length;
    const rest = cases.filter((one) => !wasRun(one)).map(({ title }) => title);
    const says = `${run.length} of ${counted(cases.length, 'case')} run${rest.length === 0 ? '' : `; not yet: ${named(rest)}`}.`;
    return judged(done >= leastShare, percent(done), earliest(run.map(({ at }) => at)), [], says);
  },
});

/** Nearly every case passed. */
export const uatPassed = criterion({
  id: 'uat-passed',
  title: 'UAT passed',
  hard: false,
  claim: 'Nearly all UAT cases that were run passed.',
  why: 'An acceptable share of passed acceptance tests is agreed beforehand (SAP Activate; practice.md 4.1).',
  role: 'operations',
  parameters: { leastShare: share(0.95, 'At least 95 % (practice.md 4.1).'), maxAgeDays: age },
  threshold: ({ leastShare }) => `at least ${percent(leastShare)} passed`,
  read: ({ readiness: { uat } }, _, { leastShare }) => {
    const run = casesOf(uat)?.filter(wasRun) ?? [];
    if (run.length === 0) return unknown(none);
    const failed = run.filter(({ result }) => result === 'failed');
    const passed = run.length - failed.length;
    const [low, high] = wilson(passed, run.length);
    const which = failed.length === 0 ? '' : ` Failed: ${named(failed.map(({ title }) => title))}.`;
    const says = `${passed} of ${counted(run.length, 'case')} passed; so few say ${percent(low)} to ${percent(high)} (95 % interval).${which}`;
    return judged(
      passed / run.length >= leastShare,
      percent(passed / run.length),
      earliest(run.map(({ at }) => at)),
      failed.map(({ id }) => ({ kind: 'uat-case', id })),
      says,
    );
  },
});

/** What failed can be lived with. */
export const uatFailuresAccepted = criterion({
  id: 'uat-failures-accepted',
  title: 'Failed UAT cases have a workaround',
  hard: false,
  claim: 'Every UAT case that failed or is blocked has a workaround that somebody accepted by name.',
  why: 'What is known to fail is agreed on beforehand, not found out on the day (practice.md 4.1).',
  role: 'operations',
  parameters: {},
  threshold: () => 'all of them',
  read: ({ readiness: { uat } }) => {
    const cases = casesOf(uat);
    if (cases === null) return unknown(none);
    const failed = cases.filter(({ result }) => result === 'failed' || result === 'blocked');
    const open = failed.filter(({ workaround }) => (workaround?.acceptedBy.trim() ?? '') === '');
    const evidence = open.map(({ id }) => ({ kind: 'uat-case', id }));
    const says =
      open.length === 0
        ? `${counted(failed.length, 'case')} failed or blocked, each with an accepted workaround.`
        : `${open.length} of ${failed.length} without an accepted workaround: ${named(open.map(({ title }) => title))}.`;
    return judged(
      open.length === 0,
      `${failed.length - open.length} of ${failed.length}`,
      null,
      evidence,
      failed.length === 0 ? 'No case failed or is blocked.' : says,
    );
  },
});

/** The cases meet each other's conditions. */
export const pairCoverage = criterion({
  id: 'pair-coverage',
  title: 'UAT covers all pairs of conditions',
  hard: false,
  claim: 'Every two conditions that can occur together are exercised together by some UAT case.',
  why: 'Most failures come from one or two interacting factors (NIST; practice.md 4 and 4.1).',
  role: 'operations',
  parameters: { leastShare: share(1, 'All feasible pairs (practice.md 4.1).'), maxAgeDays: age },
  threshold: ({ leastShare }) => `${percent(leastShare)} of the feasible pairs`,
  read: ({ readiness: { uat } }, _, { leastShare }) => {
    const pairs = uat?.pairs ?? null;
    if (pairs === null || pairs.feasible <= 0)
      return unknown('Nobody measured which pairs of conditions the UAT cases cover.');
    const covered = pairs.covered / pairs.feasible;
    const says = `${pairs.covered} of ${counted(pairs.feasible, 'feasible pair')} covered.`;
    return judged(covered >= leastShare, percent(covered), pairs.at, [], says);
  },
});

const wasRun = ({ result }: UatCase): boolean => result === 'passed' || result === 'failed';

function casesOf(uat: Uat | null): readonly UatCase[] | null {
  return uat === null || uat.cases.length === 0 ? null : uat.cases;
}

/** The 95 % interval of a share: 18 of 20 say 70 to 97 %. */
function wilson(good: number, of: number): readonly [number, number] {
  const z = 1.96;
  const share = good / of;
  const centre = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}
