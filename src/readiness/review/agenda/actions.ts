import type { AgendaPart } from './input.ts';
import { dayOf } from './words.ts';

/** What was to be done since earlier reviews, and is not said to be done. */
export const writeActions: AgendaPart = (facts, { actions = [] }) => {
  const today = dayOf(facts, facts.at);
  return actions
    .toSorted((a, b) => compare(a.due ?? '9', b.due ?? '9') || compare(a.id, b.id))
    .map(({ id, text, owner, due, week }) => {
      const late = due !== null && due < today;
      const when = due === null ? 'without a day' : late ? `was due on ${due}` : `due on ${due}`;
      return {
        id: `action.${id}`,
        kind: 'action',
        urgency: late ? 'act' : 'look',
        title: late ? 'Overdue action' : 'Open action',
        says: `${owner}: ${text} (${when}, of the review of ${week})`,
        owner,
        evidence: [{ kind: 'review-item', id }],
      } as const;
    });
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
