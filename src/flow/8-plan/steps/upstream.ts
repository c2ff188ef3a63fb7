import type { Ownership } from '../../../model/decision/index.ts';
import type { Draft } from '../draft.ts';
import type { Situation } from '../situation.ts';
import { listed } from '../words.ts';
import { containmentOf, draft, type StepRule, upstreamSteps } from './step.ts';

interface Upstream {
  readonly cause: keyof typeof upstreamSteps;
  readonly kind: Ownership['kind'];
  readonly title: string;
  readonly role: Draft['role'];
  readonly needs: readonly string[];
  does(open: string): readonly string[];
  readonly without: string;
  readonly says: string;
  readonly check: string;
}

/** A step that ends an upstream cause, while it is likely. */
function upstreamRule(rule: Upstream): StepRule {
  const id = upstreamSteps[rule.cause];
  return {
    id,
    make: (situation) => {
      const judged = situation.upstream.find(({ cause }) => cause === rule.cause);
      if (judged === undefined) return [];
      const { ownership } = situation.facts.readiness;
      const open = (ownership ?? [])
        .filter(({ kind, owner, documented }) => kind === rule.kind && (owner === null || !documented))
        .map(({ subject }) => subject);
      return [
        draft({
          id,
          phase: 'upstream',
          title: rule.title,
          does: rule.does(open.length === 0 ? rule.without : listed(open)),
          whyNow: `${judged.says} It is upstream of the rest: what is mended before it breaks again.`,
          cause: rule.cause,
          role: rule.role,
          effortDays: situation.parameters['effort.upstream'],
          needs: [...situation.hurts.map(containmentOf), ...rule.needs],
          doneWhen: { says: rule.says, check: rule.check },
          problems: problemsOf(
            judged.weights.map(({ finding }) => finding),
            situation,
          ),
          ifLate:
            'It cannot be left out: settle it for the data of the worst problem alone, and date the rest.',
        }),
      ];
    },
  };
}

function problemsOf(findings: readonly string[], { diagnosis, facts }: Situation): readonly string[] {
  const known = new Set(facts.problems.map(({ id }) => id));
  const shown = diagnosis.findings.filter(
    ({ finding, state }) => state === 'present' && findings.includes(finding),
  );
  return [...new Set(shown.flatMap(({ evidence }) => evidence))].filter((id) => known.has(id)).toSorted();
}

/** One system is right about each kind of data. */
export const sourceOfTruth = upstreamRule({
  cause: 'missing-source-of-truth',
  kind: 'source-of-truth',
  title: 'Name one source of truth for each kind of data',
  role: 'operations',
  needs: [],
  does: (open) => [
    `Decide for each kind of data that is open which system is right: ${open}.`,
    'Write it down where both teams look, with the field, the system, the direction of the sync and who may change it.',
    'Take away the right to change it in the other system, or let the sync overwrite it.',
    'Record it in the readiness record, part "ownership".',
  ],
  without: 'items and SKUs, prices, stock, customers, exchange rates',
  says: 'Each kind of data has one system that is right, and it is written down.',
  check: 'finding:source-of-truth-open',
});

/** How things are done is written down. */
export const processWritten = upstreamRule({
  cause: 'missing-process',
  kind: 'process',
  title: 'Write down how it is done, and who says that it was',
  role: 'operations',
  needs: [upstreamSteps['missing-source-of-truth']],
  does: (open) => [
    `Write one page for each process that is open: ${open}; who begins, in which system, what ends it, what to do when it fails.`,
    'Walk one real order through each page with those who do the work, and change the page where it is wrong.',
    'Close the ways past it: rights, manual corrections, spreadsheets.',
    'Record it in the readiness record, part "ownership".',
  ],
  without: 'refund, cancellation, correction by hand, change of an item, test and release',
  says: 'Each process is written down and has somebody who answers for it.',
  check: 'finding:process-open',
});

/** Everything that must be looked after belongs to somebody. */
export const ownerNamed = upstreamRule({
  cause: 'missing-owner',
  kind: 'area',
  title: 'Give everything that must be looked after one owner',
  role: 'sponsor',
  needs: [],
  does: (open) => [
    `Name one person, and a deputy, for each area that is open: ${open}.`,
    'Let each of them confirm it, and give them an hour a week for it.',
    'Assign them the open problems of their area.',
    'Record it in the readiness record, part "ownership".',
  ],
  without: 'integration, SKU master, rollback plan, training, month-end',
  says: 'Each area has an owner who has confirmed it.',
  check: 'finding:area-unowned',
});
