import { type MovedOne, moveOne } from '../../../app/workspace/index.ts';
import { writing } from '../define-action.ts';
import { approvesAcceptance, movedOne, moveOf, showOutcome, wantedMove } from '../shapes/life.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const moveProblem = writing({
  name: 'move-problem',
  method: 'post',
  at: inWorkspace('/problems/{id}/moves'),
  scope: 'triage',
  alsoNeeds: { ...approvesAcceptance, when: ({ event }) => event === 'accept' },
  summary: 'Moves a problem on in its life.',
  path: recordPath,
  body: wantedMove,
  needs: 'match',
  answer: movedOne,
  write: ({ state, path, version, body }, caller) =>
    moveOne(state, { ...path, kind: 'problem', version, move: moveOf(body) }, caller),
  reply: (moved: MovedOne) => ({
    body: { ...showOutcome(moved), version: moved.version },
    version: moved.version,
  }),
});
