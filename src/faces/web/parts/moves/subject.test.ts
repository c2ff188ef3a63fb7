import { describe, expect, it } from 'vitest';
import { calledOf, isPossible, possibleMoves } from './subject.ts';

const one = { kind: 'problem', id: 'prb_1', version: 3, assignee: null } as const;

describe('moves that are offered', () => {
  it('are those of the state', () => {
    expect(possibleMoves({ ...one, state: 'new' })).toEqual([
      'acknowledge',
      'start',
      'fix',
      'accept',
      'duplicate',
      'snooze',
      'assign',
    ]);
    expect(possibleMoves({ ...one, state: 'accepted' })).toEqual(['reopen', 'assign']);
    expect(possibleMoves({ ...one, state: 'gone' })).toEqual(['assign']);
  });

  it('are those that any of many has, and all where their states are not known', () => {
    const many = { kind: 'break', filter: {}, count: 2 } as const;
    expect(isPossible({ ...many, states: ['accepted', 'gone'] }, 'acknowledge')).toBe(false);
    expect(isPossible({ ...many, states: ['accepted', 'new'] }, 'acknowledge')).toBe(true);
    expect(isPossible(many, 'reopen')).toBe(true);
  });
});

describe('what is moved', () => {
  it('is counted where there are many', () => {
    expect(calledOf({ ...one, state: 'new' })).toBe('this problem');
    expect(calledOf({ kind: 'break', filter: {}, count: 1 })).toBe('1 break');
    expect(calledOf({ kind: 'break', filter: {}, count: 12_345 })).toBe('12,345 breaks');
    expect(calledOf({ kind: 'problem', filter: {}, count: null })).toBe('all these problems');
  });
});
