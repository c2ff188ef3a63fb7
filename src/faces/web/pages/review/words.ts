import type { AgendaItem, Investigation, Review, ReviewStand } from '../../../api/answers.ts';

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

type Stand = Pick<ReviewStand, 'current' | 'next' | 'slot'>;

const DAY_MS = 86_400_000;

/** The ISO week that a moment is in, as reviews are called: `2026-W48`. */
export function weekAt(now: number, timeZone: string): string {
  const today = new Date(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now));
  // A week belongs to the year of its Thursday.
  const thursday = today.getTime() + (3 - ((today.getUTCDay() + 6) % 7)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Of which week a review would be opened before its time, because that of this week is over; null: none would. */
export function earlyWeek(
  { current, next, slot }: Stand,
  last: Review | undefined,
  now: number,
): string | null {
  if (current !== null || next === null || slot === null || last === undefined) return null;
  const isOver = last.state === 'held' || last.state === 'missed';
  return isOver && last.week >= weekAt(now, slot.timeZone) ? next.week : null;
}
