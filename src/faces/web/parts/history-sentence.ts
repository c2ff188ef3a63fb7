import { reasonTitles, stateTitles, words } from '../../../model/words.ts';
import type { LifeState, ReasonCode } from '../../../model/workspace/index.ts';
import type { HistoryEntry } from '../../api/answers.ts';

type NameOf = (person: string | null) => string;
type Sentence = (entry: HistoryEntry, nameOf: NameOf) => string;

const stateOf = (state: string): string => (stateTitles[state as LifeState] ?? words(state)).toLowerCase();

/** What was said of a life before and after a change. */
export function sideOf(entry: HistoryEntry, side: 'before' | 'after'): Readonly<Record<string, unknown>> {
  const value = entry.detail[side];
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The reason that was given with a change. */
export function whyOf(entry: HistoryEntry): string | null {
  const { note } = sideOf(entry, 'after');
  if (typeof note !== 'object' || note === null) return null;
  const reason = 'reason' in note ? textOf(note.reason) : null;
  const named =
    reason === null || reason === 'other' ? null : (reasonTitles[reason as ReasonCode] ?? words(reason));
  const said = [named, 'why' in note ? textOf(note.why) : null].filter((one) => one !== null);
  return said.length === 0 ? null : said.join(': ');
}

/** How a run described a problem from then on. */
export const titleOf = (entry: HistoryEntry): string | null =>
  entry.event === 'renamed' ? textOf(sideOf(entry, 'after')['title']) : null;

/** What happened, to be read after who did it. */
export function sentenceOf(entry: HistoryEntry, nameOf: NameOf): string {
  const sentence = sentences[entry.event];
  if (sentence !== undefined) return sentence(entry, nameOf);
  const { event, from, to } = entry;
  return from === to ? words(event) : `${words(event)}: ${stateOf(from)} is now ${stateOf(to)}`;
}

const sentences: Readonly<Record<string, Sentence>> = {
  acknowledge: () => 'acknowledged it',
  start: () => 'started work',
  fix: () => 'recorded a fix',
  accept: ({ detail }) =>
    detail['withProblem'] === true ? 'accepted it with its problem' : 'accepted it as is',
  duplicate: () => 'marked it as a duplicate',
  snooze: ({ detail }) => (detail['withProblem'] === true ? 'snoozed it with its problem' : 'snoozed it'),
  reopen: () => 'reopened it',
  assign: (entry, nameOf) => {
    const to = textOf(sideOf(entry, 'after')['assignee']);
    if (to === null) return 'gave it to nobody';
    return to === entry.by ? 'took it' : `gave it to ${nameOf(to).replace(/^You$/, 'you')}`;
  },
  undo: ({ to }) => `took a change back: it is ${stateOf(to)} again`,
  found: ({ from, to }) => {
    if (from === 'unseen') return 'found it for the first time';
    return from === to ? 'found it again' : `found it again: it is ${stateOf(to)}`;
  },
  lost: ({ to }) => (to === 'gone' ? 'looked, and it is gone' : 'looked, and it is not there'),
  silent: () => 'found nothing since the fix: it is proven',
  recurred: () => 'found it in a record made after the fix: it regressed',
  woken: () => 'woke it: what was agreed is over',
  renamed: (entry) => {
    const [before, after] = [sideOf(entry, 'before'), sideOf(entry, 'after')];
    if (textOf(after['title']) !== null && before['fingerprint'] === after['fingerprint'])
      return 'described it anew';
    const name = textOf(after['fingerprint']) ?? textOf(entry.detail['after']);
    return name === null ? 'took its name away' : `named it “${words(name)}”`;
  },
  regrouped: () => 'put it into another problem',
  changed: (entry) => {
    const { expected, actual } = sideOf(entry, 'after');
    if (textOf(expected) === null || textOf(actual) === null) return 'found other values';
    return `found other values: expected ${expected}, actual ${actual}`;
  },
};
