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

/** Where an investigation stands. */
export const investigationTitles: Readonly<Record<Investigation['state'], string>> = {
  open: 'Nobody has it',
  'under-way': 'Under way',
  closed: 'Closed',
};

/** Names as they are typed, one after the other. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
