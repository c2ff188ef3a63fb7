import { z } from 'zod';
import { moveMany } from '../../../app/workspace/index.ts';
import type { ChangeOutcome } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { problemFilter, problemFilterOf } from '../shapes/filters.ts';
import { approvesAcceptance, changeOutcome, moveOf, showOutcome, wantedMove } from '../shapes/life.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const moveProblems = writing({
  name: 'move-problems',
  method: 'post',
  at: inWorkspace('/problem-moves'),
  scope: 'triage',
  alsoNeeds: { ...approvesAcceptance, when: ({ move }) => move.event === 'accept' },
  summary:
    'Moves all problems of a filter that the move leads on from; the others are counted and left alone.',
  path: workspacePath,
  body: z
    .strictObject({ filter: z.strictObject(problemFilter), move: wantedMove })
    .meta({ id: 'ProblemMoves' }),
  answer: changeOutcome,
  write: ({ state, path, body }, caller) =>
    moveMany(
      state,
      { workspace: path.workspace, on: { problems: problemFilterOf(body.filter) }, move: moveOf(body.move) },
      caller,
    ),
  reply: (outcome: ChangeOutcome) => ({ body: showOutcome(outcome) }),
});
