import {
  breakMoves,
  type LifeState,
  type PersonEvent,
  personEvents,
  problemMoves,
} from '../../../../model/workspace/index.ts';

/** One break or problem as it was seen. */
export interface OneSubject {
  readonly kind: 'break' | 'problem';
  readonly id: string;
  /** The version that was looked at: a move of another one is refused with 412. */
  readonly version: number;
  readonly state: LifeState;
  readonly assignee: string | null;
}

/** All breaks or problems that a filter means, as the API takes filters; `{ id: [...] }` for those that were marked. */
export interface ManySubject {
  readonly kind: 'break' | 'problem';
  readonly filter: Readonly<Record<string, unknown>>;
  /** How many they are, as the page says it; null where nobody counted. */
  readonly count: number | null;
  /** The states they are in, as far as is known: moves that none of them has are not offered. */
  readonly states?: readonly LifeState[];
}

/** What a move is about. */
export type MoveSubject = OneSubject | ManySubject;

export const isOne = (subject: MoveSubject): subject is OneSubject => 'id' in subject;

/** Whether the table of moves has the move from the state, or from any of the states. */
export function isPossible(subject: MoveSubject, event: PersonEvent): boolean {
  const table = subject.kind === 'break' ? breakMoves : problemMoves;
  const states = isOne(subject) ? [subject.state] : subject.states;
  return states === undefined || states.some((state) => table[state][event] !== undefined);
}

/** The moves there are, in the order in which they are offered. */
export const possibleMoves = (subject: MoveSubject): readonly PersonEvent[] =>
  personEvents.filter((event) => isPossible(subject, event));

/** What the subject is called in a sentence: `this problem`, `12 breaks`. */
export function calledOf(subject: MoveSubject): string {
  if (isOne(subject)) return `this ${subject.kind}`;
  if (subject.count === null) return `all these ${subject.kind}s`;
  return subject.count === 1
    ? `1 ${subject.kind}`
    : `${subject.count.toLocaleString('en-GB')} ${subject.kind}s`;
}
