import { many } from '../words.ts';
import { causeInWords, draft, effortOf, type StepRule } from './step.ts';
import { uncovered } from './uat-cover.ts';

/** Runs every case once, and mends what fails. */
export const uatRun: StepRule = {
  id: 'uat.run',
  make: (situation) => {
    const { facts, parameters } = situation;
    const cases = facts.readiness.uat?.cases ?? [];
    const failed = cases.filter(({ result, workaround }) => result === 'failed' && workaround === null);
    const open = cases.filter(({ result }) => result === 'untested' || result === 'blocked');
    const blocked = open.filter(({ result }) => result === 'blocked').length;
    const { broken, core } = uncovered(situation);
    const complete = cases.length > 0 && failed.length + open.length + broken.length + core.length === 0;
    const last =
      cases
        .flatMap(({ at }) => (at === null ? [] : [situation.dayOf(at)]))
        .toSorted()
        .at(-1) ?? null;
    return [
      draft({
        id: 'uat.run',
        phase: 'layer',
        title: 'Run every test case, and mend what fails',
        does: [
          'Run each case in an environment like production, with the roles people really have, not as administrator.',
          'Compare both sides with the same controls as every day; a failed case becomes a problem with an owner.',
          'Mend it and run the case again, or let somebody accept what people do instead, by name.',
        ],
        whyNow: `${causeInWords(situation, 'inadequate-uat', 'Inadequate UAT')} ${cases.length === 0 ? 'No case was run.' : `${open.length - blocked} of ${many(cases.length, 'case')} never ran, ${blocked} ${blocked === 1 ? 'is' : 'are'} blocked, ${failed.length} failed without an accepted workaround.`}`,
        cause: 'inadequate-uat',
        role: 'operations',
        effortDays: effortOf(
          open.length + failed.length + broken.length + core.length,
          parameters['pace.cases'],
          parameters['most.effort'],
        ),
        needs: ['uat.cover', 'problems.end', 'sku.resolve'],
        doneWhen: {
          says: 'Every case was run, and each failed one has an accepted workaround.',
          check: 'criterion:uat-executed',
        },
        done: complete ? { on: last, beforeDays: null, keepsDays: null } : null,
        ifLate:
          'Run refunds, partial fulfilments, gift cards and foreign currency first; what is left out is named in a waiver.',
      }),
    ];
  },
};
