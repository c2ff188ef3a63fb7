import { conditionsNamed, uatCondition, uatConditions } from '../../../model/decision/index.ts';
import { amid } from '../../../model/words.ts';
import type { Done } from '../draft.ts';
import type { Situation } from '../situation.ts';
import { listed, many } from '../words.ts';
import { causeInWords, draft, effortOf, type StepRule, upstreamSteps } from './step.ts';

const conditionTitle = (id: string): string => uatCondition(id)?.title ?? id;

/** Conditions that no test case exercises: those that break in the data, the most frequent first, then the core ones. */
export function uncovered({ facts }: Pick<Situation, 'facts'>): {
  readonly broken: readonly { readonly condition: string; readonly count: number }[];
  readonly core: readonly string[];
} {
  const covered = conditionsNamed((facts.readiness.uat?.cases ?? []).flatMap(({ conditions }) => conditions));
  const broken = facts.open.byCondition
    .filter(({ condition, count }) => count > 0 && !covered.has(condition))
    .toSorted((left, right) => right.count - left.count || (left.condition < right.condition ? -1 : 1));
  const named = new Set(broken.map(({ condition }) => condition));
  const core = uatConditions.filter(({ id, core: isCore }) => isCore && !covered.has(id) && !named.has(id));
  return { broken, core: core.map(({ id }) => id) };
}

/** Writes the test cases that are missing. */
export const uatCover: StepRule = {
  id: 'uat.cover',
  make: (situation) => {
    const { facts, parameters } = situation;
    const { broken, core } = uncovered(situation);
    const cases = facts.readiness.uat?.cases.length ?? null;
    const breaks = broken.map(
      ({ condition, count }) => `${amid(conditionTitle(condition))} (${many(count, 'break')})`,
    );
    const done: Done | null =
      cases !== null && cases > 0 && broken.length + core.length === 0
        ? { on: null, beforeDays: null, keepsDays: null }
        : null;
    const size = cases === null ? 'No test case is recorded' : `${many(cases, 'test case')} recorded`;
    const others = many(core.length, 'core condition');
    const missing =
      broken.length > 0
        ? `nothing exercises ${listed(breaks, 4)}${core.length === 0 ? '' : `, nor ${others} besides`}`
        : `each condition that breaks has its case${core.length === 0 ? '' : `, and ${others} ${core.length === 1 ? 'has' : 'have'} none`}`;
    return [
      draft({
        id: 'uat.cover',
        phase: 'layer',
        title: 'Write the test cases that are missing',
        does: [
          ...broken
            .slice(0, 6)
            .map(({ condition }) => uatCondition(condition)?.test ?? `Write a case for ${condition}.`),
          ...(core.length === 0
            ? []
            : [
                `Cover what every merchant has: ${listed(
                  core.map((id) => amid(conditionTitle(id))),
                  14,
                )}.`,
              ]),
          'Give each case its expected documents on both sides, and let the same controls check it.',
        ],
        whyNow: `${causeInWords(situation, 'inadequate-uat', 'Inadequate UAT')} ${size}; ${missing}.`,
        cause: 'inadequate-uat',
        role: 'operations',
        effortDays: effortOf(
          broken.length + core.length,
          parameters['pace.conditions'],
          parameters['most.effort'],
        ),
        needs: [upstreamSteps['missing-source-of-truth'], upstreamSteps['missing-process']],
        doneWhen: {
          says: 'Each condition that breaks, and each core one, has a test case.',
          check: 'finding:breaks-untested',
        },
        done,
        ifLate:
          'Write the cases for what breaks in the data, and leave the others to the weeks after go-live, by name.',
      }),
    ];
  },
};
