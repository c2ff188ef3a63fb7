/**
 * The weekly review: when it is due, what it talks about, how steadily it is held.
 * Comes in: facts of a decision and what the rooms made of them, reviews, the agreed slot. Goes out: an agenda, what is
 * other since it was frozen, slots, streaks. May touch: what it is handed. Refuses: an agenda that people write by hand.
 */
export type { AgendaInput } from './agenda/input.ts';
export { agendaInMarkdown } from './agenda-in-markdown.ts';
export { breachesToInvestigate, type WantedInvestigation } from './breaches-to-investigate.ts';
export { compareAgendas } from './compare-agendas.ts';
export { type DueReview, lapseOf, nextSlot, type ReviewSlot, slotOfWeek, slotsBetween, utc } from './slot.ts';
export { type Streak, streakOf } from './streak.ts';
export { writeAgenda } from './write-agenda.ts';
