import { shareInterval } from '../../../ground/share-interval.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { counted, earliest, named, percent } from '../say.ts';
import { age, casesOf, none, share, wasRun } from './shared/uat-cases.ts';

/** Nearly every case passed. */
export const uatPassed = criterion({
  id: 'uat-passed',
  title: 'UAT passed',
  hard: false,
  claim: 'Nearly all UAT cases that were run passed.',
  why: 'An acceptable share of passed acceptance tests is agreed beforehand (SAP Activate).',
  role: 'operations',
  parameters: { leastShare: share(0.95, 'At least 95 % [proposal].'), maxAgeDays: age },
  threshold: ({ leastShare }) => `at least ${percent(leastShare)} passed`,
  read: ({ readiness: { uat } }, _, { leastShare }) => {
    const run = casesOf(uat)?.filter(wasRun) ?? [];
    if (run.length === 0) return unknown(none);
    const failed = run.filter(({ result }) => result === 'failed');
    const passed = run.length - failed.length;
    const { from: low, to: high } = shareInterval(passed, run.length) ?? { from: 0, to: 1 };
    const which = failed.length === 0 ? '' : ` Failed: ${named(failed.map(({ title }) => title))}.`;
    const says = `${passed} of ${counted(run.length, 'case')} passed; so few say ${Math.round(low * 100)} to ${Math.round(high * 100)} % (95 % interval).${which}`;
    return judged(
      passed / run.length >= leastShare,
      percent(passed / run.length),
      earliest(run.map(({ at }) => at)),
      failed.map(({ id }) => ({ kind: 'uat-case', id })),
      says,
    );
  },
});
