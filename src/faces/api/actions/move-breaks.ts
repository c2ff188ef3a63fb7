import { z } from 'zod';
import { moveMany } from '../../../app/workspace/index.ts';
import type { ChangeOutcome } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { breakFilter, breakFilterOf } from '../shapes/filters.ts';
import { approvesAcceptance, changeOutcome, moveOf, showOutcome, wantedMove } from '../shapes/life.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const moveBreaks = writing({
  name: 'move-breaks',
  method: 'post',
  at: inWorkspace('/break-moves'),
  scope: 'triage',
  alsoNeeds: { ...approvesAcceptance, when: ({ move }) => move.event === 'accept' },
  summary: 'Moves all breaks of a filter that the move leads on from; the others are counted and left alone.',
  path: workspacePath,
  body: z.strictObject({ filter: z.strictObject(breakFilter), move: wantedMove }).meta({ id: 'BreakMoves' }),
  answer: changeOutcome,
  write: ({ state, path, body }, caller) =>
    moveMany(
      state,
      { workspace: path.workspace, on: { breaks: breakFilterOf(body.filter) }, move: moveOf(body.move) },
      caller,
    ),
  reply: (outcome: ChangeOutcome) => ({ body: showOutcome(outcome) }),
});
