import { parseInstant } from '../../../ground/time.ts';
import type { AgendaPart } from './input.ts';
import { dayOf } from './words.ts';

/** Investigations that are not closed, the one that is due first before the others. */
export const writeInvestigations: AgendaPart = (facts, { investigations = [] }) =>
  investigations
    .toSorted((a, b) => (a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1))
    .map(({ id, title, owner, openedAt, dueAt, says }) => {
      const late = (parseInstant(dueAt) ?? 0) < (parseInstant(facts.at) ?? 0);
      const by = late ? `it was to be closed by ${dayOf(facts, dueAt)}` : `due on ${dayOf(facts, dueAt)}`;
      return {
        id: `investigation.${id}`,
        kind: 'investigation',
        urgency: late || owner === null ? 'act' : 'look',
        title: `Investigation: ${title}`,
        says: `Open since ${dayOf(facts, openedAt)}, ${by}; ${owner === null ? 'nobody has it' : `${owner} has it`}. ${says}`,
        owner,
        evidence: [{ kind: 'investigation', id }],
      } as const;
    });
