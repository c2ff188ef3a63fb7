import type { AgendaItem, Investigation, Review } from '../../../api/answers.ts';

/** What an item of the agenda asks for. */
export const urgencyTitles: Readonly<Record<AgendaItem['urgency'], string>> = {
  act: 'To decide',
  look: 'To look at',
  know: 'To know',
};

/** Where a review stands. */
export const reviewStateTitles: Readonly<Record<Review['state'], string>> = {
  due: 'Due',
  open: 'Open',
  held: 'Held',
  missed: 'Missed',
};

/** Where an investigation stands; one that was given to somebody is not nobody's, although they have not begun. */
export function investigationTitle({ state, owner }: Pick<Investigation, 'state' | 'owner'>): string {
  if (state === 'closed') return 'Closed';
  if (state === 'under-way') return 'Under way';
  return owner === null ? 'Nobody has it' : 'Not begun';
}

/** Names as they are typed, one after the other. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
