import { moveInvestigation as move } from '../../../app/review/index.ts';
import type { Investigation } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { givenOf } from '../shapes/given.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { investigation, investigationMove, showInvestigation } from '../shapes/reviews.ts';

export const moveInvestigation = writing({
  name: 'move-investigation',
  method: 'post',
  at: inWorkspace('/investigations/{id}/moves'),
  scope: 'triage',
  summary: 'Takes an investigation, gives it to somebody, or closes it with what was found out.',
  path: recordPath,
  body: investigationMove,
  needs: 'match',
  answer: investigation,
  write: ({ state, path, version, body }, caller) =>
    move(state, { ...path, version, move: givenOf(body) }, caller),
  reply: (one: Investigation) => ({ body: showInvestigation(one), version: one.version }),
});
