import { dayNumber } from '../../../ground/time.ts';
import type { AgendaItem, ProblemFact } from '../../../model/decision/index.ts';
import type { AgendaPart } from './input.ts';
import { amountOf, counted, dayOf } from './words.ts';

const open: readonly string[] = ['new', 'acknowledged', 'in-progress', 'regressed'];

/** What lies longest, what is worth most, what came back, and what is critical and nobody's. */
export const writeBacklog: AgendaPart = (facts) => {
  const problems = facts.problems.filter(({ state }) => open.includes(state));
  const oldest = problems
    .filter(({ firstSeen }) => firstSeen !== null)
    .toSorted((a, b) => order(a.firstSeen ?? '', b.firstSeen ?? '') || order(a.id, b.id))
    .at(0);
  const largest = problems
    .filter(({ baseMinor }) => baseMinor !== null)
    .toSorted((a, b) => size(b) - size(a) || order(a.id, b.id))
    .at(0);
  const nobodys = problems.filter(({ severity, assignee }) => severity === 'critical' && assignee === null);
  const about = (id: string, problem: ProblemFact, title: string, says: string): AgendaItem => ({
    id: `backlog.${id}`,
    kind: 'backlog',
    urgency: problem.severity === 'critical' ? 'act' : 'look',
    title,
    says,
    owner: problem.assignee,
    evidence: [{ kind: 'problem', id: problem.id }],
  });
  const items: AgendaItem[] = [];
  if (oldest?.firstSeen != null) {
    const day = dayOf(facts, oldest.firstSeen);
    const days = dayNumber(dayOf(facts, facts.at)) - dayNumber(day);
    const title = oldest === largest ? 'The oldest problem, which is the largest too' : 'The oldest problem';
    const says = `"${oldest.title}": open since ${day}, ${counted(days, 'day')}; ${oldest.assignee ?? 'nobody'} has it.`;
    items.push(about('oldest', oldest, title, says));
  }
  if (largest !== undefined && largest !== oldest) {
    const amount = amountOf(facts, largest.baseMinor) ?? 'an amount that is not known';
    const says = `"${largest.title}": ${amount} at risk in ${counted(largest.count, 'break')}.`;
    items.push(about('largest', largest, 'The largest problem', says));
  }
  if (nobodys.length > 0)
    items.push({
      id: 'backlog.nobodys',
      kind: 'backlog',
      urgency: 'act',
      title: `${counted(nobodys.length, 'critical problem')} without an owner`,
      says: `Nobody has ${nobodys.map(({ title }) => `"${title}"`).join(', ')}.`,
      owner: null,
      evidence: nobodys.map(({ id }) => ({ kind: 'problem', id })),
    });
  return items;
};

const size = ({ baseMinor }: ProblemFact): number => Math.abs(Number(baseMinor ?? 0));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
