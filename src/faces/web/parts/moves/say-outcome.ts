import { stateTitles } from '../../../../model/words.ts';
import type { LifeState, PersonEvent } from '../../../../model/workspace/index.ts';
import type { ChangeOutcome } from '../../../api/answers.ts';
import { calledOf, isOne, type MoveSubject } from './subject.ts';

const done: Readonly<Record<PersonEvent, (what: string) => string>> = {
  acknowledge: (what) => `Acknowledged ${what}`,
  start: (what) => `Started work on ${what}`,
  fix: (what) => `Recorded a fix of ${what}`,
  accept: (what) => `Accepted ${what} as is`,
  duplicate: (what) => `Marked ${what} as duplicate`,
  snooze: (what) => `Snoozed ${what}`,
  reopen: (what) => `Reopened ${what}`,
  assign: (what) => `Assigned ${what}`,
};

/** What a move came to, in a sentence: how many were moved, and which were left alone. */
export function sayOutcome(
  subject: MoveSubject,
  event: PersonEvent,
  { changed, refused }: ChangeOutcome,
): string {
  const what = isOne(subject) ? calledOf(subject) : calledOf({ ...subject, count: changed });
  const left = Object.entries(refused).filter(([, count]) => count > 0);
  const total = left.reduce((sum, [, count]) => sum + count, 0);
  const sentence = changed === 0 ? 'Nothing was changed' : done[event](what);
  if (total === 0) return `${sentence}.`;
  const states = left.map(([state, count]) => `${count} ${stateTitles[state as LifeState].toLowerCase()}`);
  return `${sentence}; left alone: ${states.join(', ')}.`;
}
