import { expect, it } from 'vitest';
import { sayOutcome } from './say-outcome.ts';

const many = { kind: 'break', filter: {}, count: 5 } as const;

it('says how many were moved, not how many were meant, and what was left alone', () => {
  expect(sayOutcome(many, 'acknowledge', { change: 'chg_1', changed: 5, refused: {} })).toBe(
    'Acknowledged 5 breaks.',
  );
  expect(
    sayOutcome(many, 'snooze', { change: 'chg_1', changed: 1, refused: { accepted: 3, gone: 1, new: 0 } }),
  ).toBe('Snoozed 1 break; left alone: 3 accepted as is, 1 gone.');
  expect(sayOutcome(many, 'start', { change: 'chg_1', changed: 0, refused: { fixed: 5 } })).toBe(
    'Nothing was changed; left alone: 5 fixed, waiting for proof.',
  );
});

it('names one as one', () => {
  const one = { kind: 'problem', id: 'prb_1', version: 1, state: 'new', assignee: null } as const;
  expect(sayOutcome(one, 'accept', { change: 'chg_1', changed: 1, refused: {} })).toBe(
    'Accepted this problem as is.',
  );
});
