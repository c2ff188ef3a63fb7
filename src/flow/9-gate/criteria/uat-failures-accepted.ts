import { criterion, judged, unknown } from '../criterion.ts';
import { counted, named } from '../say.ts';
import { casesOf, none } from './shared/uat-cases.ts';

/** What failed can be lived with. */
export const uatFailuresAccepted = criterion({
  id: 'uat-failures-accepted',
  title: 'Failed UAT cases have a workaround',
  hard: false,
  claim: 'Every UAT case that failed or is blocked has a workaround that somebody accepted by name.',
  why: 'What is known to fail is agreed on beforehand, not found out on the day [proposal].',
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
