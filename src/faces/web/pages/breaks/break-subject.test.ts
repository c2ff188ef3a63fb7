import { describe, expect, it } from 'vitest';
import type { BreakCounts, TrackedBreak } from '../../../api/answers.ts';
import { subjectOf } from './break-subject.ts';

const row = (id: string, state: TrackedBreak['state']) =>
  ({ id, state, version: 4, assignee: null }) as TrackedBreak;
const counts = (capped: boolean) =>
  ({ total: { count: 7, capped }, states: { new: 3, gone: 4 } }) as unknown as BreakCounts;
const search = { text: 'mug', environment: 'pilot', order: 'oldest', view: 'v' } as const;

describe('what a move is about', () => {
  it('is one break with its version, so that somebody who was quicker is noticed', () => {
    expect(subjectOf({ rows: [row('b1', 'new')], isAll: false }, {}, undefined)).toEqual({
      kind: 'break',
      id: 'b1',
      version: 4,
      state: 'new',
      assignee: null,
    });
  });

  it('is those that were picked, by name, in their environment', () => {
    const rows = [row('b1', 'new'), row('b2', 'gone'), row('b3', 'new')];
    expect(subjectOf({ rows, isAll: false }, search, undefined)).toEqual({
      kind: 'break',
      filter: { id: ['b1', 'b2', 'b3'], environment: 'pilot' },
      count: 3,
      states: ['new', 'gone'],
    });
  });

  it('is all that match, by the filter', () => {
    const filter = { text: 'mug', environment: 'pilot' };
    const all = { rows: [], isAll: true };
    expect(subjectOf(all, search, counts(false))).toEqual({
      kind: 'break',
      filter,
      count: 7,
      states: ['new', 'gone'],
    });
    expect(subjectOf(all, search, counts(true))).toEqual({ kind: 'break', filter, count: null });
  });

  it('is nothing where there is no row', () => {
    expect(subjectOf(null, search, undefined)).toBeNull();
  });
});
