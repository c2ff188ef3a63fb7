import { listed, many, sayAmount } from '../words.ts';
import { containmentOf, draft, effortOf, type StepRule, upstreamSteps } from './step.ts';

/** Ends the faults that have a name, for good. */
export const problemsEnd: StepRule = {
  id: 'problems.end',
  make: ({ facts, open, hurts, parameters }) => {
    const serious = open.filter(({ severity }) => severity !== 'minor');
    const [first] = serious;
    if (first === undefined) return [];
    const critical = serious.filter(({ severity }) => severity === 'critical').length;
    const back = serious.filter(({ regressions }) => regressions > 0).length;
    const amounts = serious.flatMap(({ baseMinor }) => (baseMinor === null ? [] : [BigInt(baseMinor)]));
    const amount = sayAmount(
      amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0n),
      facts.baseCurrency,
    );
    return [
      draft({
        id: 'problems.end',
        phase: 'layer',
        title: `End ${many(serious.length, 'serious problem')} at the cause`,
        does: [
          ...serious
            .slice(0, 5)
            .map(({ title, fingerprint }) =>
              fingerprint === null ? title : `${title.replace(/\.$/, '')} (${fingerprint}).`,
            ),
          ...(serious.length > 5
            ? [`And ${many(serious.length - 5, 'more problem')}, in the order of the list.`]
            : []),
          'Record each fix in Tieout as root-cause, with the moment it takes effect and the records it is for.',
          'Wait for the proof: silence over as many records as would have broken before.',
        ],
        undo: 'Each fix is taken back by itself: the setting, mapping or version before it is noted in the fix.',
        whyNow: `${many(serious.length, 'open problem')}, ${critical === 0 ? 'none' : critical} of them critical${amount === null ? '' : `, ${amount} at risk`}${
          back === 0 ? '' : `, ${back} of them back after a fix`
        }: ${listed(
          serious.map(({ title }) => title.replace(/\.$/, '')),
          2,
        )}. The gate asks for ${parameters['due.problems']} days without a regression.`,
        role: 'integration',
        effortDays: effortOf(serious.length, parameters['pace.problems'], parameters['most.effort']),
        needs: [...hurts.map(containmentOf), upstreamSteps['missing-source-of-truth']],
        doneWhen: {
          says: 'No critical problem is open, and none came back.',
          check: 'criterion:no-open-critical',
        },
        problems: serious.map(({ id }) => id),
        due: parameters['due.problems'],
        ifLate:
          'End the critical ones; for each other one write down what people do instead, and until when.',
      }),
    ];
  },
};
