import { criterion, judged, unknown } from '../criterion.ts';
import { counted, earliest, named, percent } from '../say.ts';
import { age, casesOf, none, share, wasRun } from './shared/uat-cases.ts';

/** Every case was run. */
export const uatExecuted = criterion({
  id: 'uat-executed',
  title: 'UAT was carried out',
  hard: false,
  claim: 'Every planned UAT case was run.',
  why: 'Planned tests run is the first exit criterion (ISTQB).',
  role: 'operations',
  parameters: { leastShare: share(1, 'All of them [proposal].'), maxAgeDays: age },
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
