import { describe, expect, it } from 'vitest';
import { investigationEvents, investigationMoves, investigationStates } from './investigation.ts';
import { reviewEvents, reviewMoves, reviewStates } from './review.ts';

const drawn = (
  table: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>,
  events: readonly string[],
) =>
  Object.fromEntries(
    Object.entries(table).map(([state, moves]) => [
      state,
      events.map((event) => moves[event] ?? '-').join(' '),
    ]),
  );

describe('the moves of a review', () => {
  it('lead where they should from every state, and from the ends nowhere', () => {
    expect(reviewEvents).toEqual(['move', 'open', 'hold', 'lapse']);
    expect(drawn(reviewMoves, reviewEvents)).toEqual({
      due: 'due open - missed',
      open: '- - held missed',
      held: '- - - -',
      missed: '- - - -',
    });
    expect(Object.keys(reviewMoves)).toEqual([...reviewStates]);
  });
});

describe('the moves of an investigation', () => {
  it('lead where they should from every state, and from the end nowhere', () => {
    expect(investigationEvents).toEqual(['take', 'assign', 'release', 'close']);
    expect(drawn(investigationMoves, investigationEvents)).toEqual({
      open: 'under-way open - closed',
      'under-way': 'under-way under-way open closed',
      closed: '- - - -',
    });
    expect(Object.keys(investigationMoves)).toEqual([...investigationStates]);
  });
});
