import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../api/answers.ts';
import { sentenceOf, titleOf, whyOf } from './history-sentence.ts';

const entry = (event: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: '2026-10-05T10:00:00Z',
  event,
  from: 'new',
  to: 'new',
  by: 'usr_1',
  run: null,
  change: null,
  detail: {},
  ...more,
});
const nameOf = (person: string | null): string => (person === 'usr_2' ? 'Ada' : 'Nobody');

describe('what happened, in words', () => {
  it('says to whom it went', () => {
    expect(sentenceOf(entry('assign', { detail: { after: { assignee: 'usr_2' } } }), nameOf)).toBe(
      'gave it to Ada',
    );
    expect(sentenceOf(entry('assign', { detail: { after: { assignee: null } } }), nameOf)).toBe(
      'gave it to nobody',
    );
    expect(sentenceOf(entry('assign', { detail: { after: { assignee: 'usr_1' } } }), nameOf)).toBe('took it');
  });

  it('tells the first sight from another one', () => {
    expect(sentenceOf(entry('found', { from: 'unseen' }), nameOf)).toBe('found it for the first time');
    expect(sentenceOf(entry('found', { from: 'gone' }), nameOf)).toBe('found it again: it is new');
  });

  it('names it by the new name of a break and of a problem', () => {
    expect(sentenceOf(entry('renamed', { detail: { after: 'tip-line-dropped' } }), nameOf)).toBe(
      'named it “Tip line dropped”',
    );
    expect(
      sentenceOf(entry('renamed', { detail: { after: { fingerprint: 'tip-line-dropped' } } }), nameOf),
    ).toBe('named it “Tip line dropped”');
    const [before, after] = [
      { fingerprint: 'tip-line-dropped', title: '3 orders.' },
      { fingerprint: 'tip-line-dropped', title: '4 orders.' },
    ];
    const anew = entry('renamed', { detail: { before, after } });
    expect(sentenceOf(anew, nameOf)).toBe('described it anew');
    expect(titleOf(anew)).toBe('4 orders.');
    expect(sentenceOf(entry('renamed', { detail: { after: null } }), nameOf)).toBe('took its name away');
  });

  it('says in words what it does not know', () => {
    expect(sentenceOf(entry('looked-at', { to: 'fixed' }), nameOf)).toBe(
      'Looked at: new is now fixed, waiting for proof',
    );
  });

  it('gives the reason', () => {
    expect(whyOf(entry('snooze', { detail: { after: { note: { why: 'Thursday' } } } }))).toBe('Thursday');
    expect(whyOf(entry('found'))).toBeNull();
  });
});
