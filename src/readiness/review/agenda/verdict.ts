import type { AgendaItem } from '../../../model/decision/index.ts';
import type { AgendaPart } from './input.ts';
import { counted, dayOf, verdictWords } from './words.ts';

/** Where it stands, what changed since the review before, and which reviews were missed meanwhile. */
export const writeVerdict: AgendaPart = (facts, input) => {
  const { gate = null, previous, missed = [] } = input;
  const [run] = facts.runs;
  const looked =
    run === undefined
      ? 'Nothing was compared yet.'
      : `The last run, number ${run.number} of ${dayOf(facts, run.at)}, left ${counted(facts.open.total, 'break')} open.`;
  const first: AgendaItem = {
    id: 'verdict',
    kind: 'verdict',
    urgency: gate !== null && gate.verdict === 'go' && run !== undefined ? 'know' : 'act',
    title: gate === null ? 'Where it stands' : verdictWords[gate.verdict],
    says: [gate?.says, looked, sinceThen(facts.open, gate?.verdict ?? null, previous, facts)]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
    owner: facts.readiness.decider?.name ?? null,
    evidence: run === undefined ? [] : [{ kind: 'run', id: run.run }],
  };
  if (missed.length === 0) return [first];
  const weeks = missed.map(({ week }) => week).toSorted();
  return [
    first,
    {
      id: 'missed',
      kind: 'verdict',
      urgency: 'act',
      title: `${counted(missed.length, 'review')} missed`,
      says: `Nobody opened the review of ${weeks.join(', ')}. Decide whether the slot is the wrong one.`,
      owner: null,
      evidence: missed.map(({ id }) => ({ kind: 'review', id })),
    },
  ];
};

type Facts = Parameters<AgendaPart>[0];
type Previous = Parameters<AgendaPart>[1]['previous'];

function sinceThen(
  { total }: Facts['open'],
  verdict: keyof typeof verdictWords | null,
  previous: Previous,
  facts: Facts,
): string {
  if (previous === undefined) return '';
  if (previous === null) return 'This is the first review.';
  const then = dayOf(facts, previous.at);
  const of = previous.open.total;
  const breaks =
    total === of
      ? `as many breaks as on ${then}`
      : `${Math.abs(total - of)} ${total < of ? 'fewer' : 'more'} than on ${then}`;
  const was = previous.verdict;
  const changed =
    verdict === null || was === null
      ? ''
      : was === verdict
        ? `, and the verdict is the same`
        : `, and the verdict was ${verdictWords[was]} then`;
  return `That is ${breaks}${changed}.`;
}
