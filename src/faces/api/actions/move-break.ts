import { type MovedOne, moveOne } from '../../../app/workspace/index.ts';
import { writing } from '../define-action.ts';
import { approvesAcceptance, movedOne, moveOf, showOutcome, wantedMove } from '../shapes/life.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const moveBreak = writing({
  name: 'move-break',
  method: 'post',
  at: inWorkspace('/breaks/{id}/moves'),
  scope: 'triage',
  alsoNeeds: { ...approvesAcceptance, when: ({ event }) => event === 'accept' },
  summary: 'Moves a break on in its life.',
  path: recordPath,
  body: wantedMove,
  needs: 'match',
  answer: movedOne,
  write: ({ state, path, version, body }, caller) =>
    moveOne(state, { ...path, kind: 'break', version, move: moveOf(body) }, caller),
  reply: (moved: MovedOne) => ({
    body: { ...showOutcome(moved), version: moved.version },
    version: moved.version,
  }),
});
