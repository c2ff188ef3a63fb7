import type { DecisionInShort } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';

/** How many criteria are met, how many are not, and of how many nothing fresh is known: together they are all. */
export function criteriaSaid({ met, of, waived, unknown }: DecisionInShort['gate']): string {
  const not = of - met - waived - unknown;
  return [
    `${met} of ${of} criteria met`,
    ...(not > 0 ? [`${not} not met`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(unknown > 0 ? [`${unknown} not known`] : []),
  ].join(', ');
}

/** The first step, by whom and until when it is planned. */
export function firstSaid({ title, owner, ends }: NonNullable<DecisionInShort['first']>): string {
  const who = [owner, ends === null ? null : `by ${dayOf(ends)}`].filter((part) => part !== null);
  return who.length === 0 ? title : `${title} (${who.join(', ')})`;
}

/** The causes that are named, or that none can be. */
export const causesSaid = ({ named, undetermined }: DecisionInShort): string =>
  undetermined !== null || named.length === 0
    ? 'Undetermined: see what to find out next'
    : named.map(({ title }) => title).join(', ');
