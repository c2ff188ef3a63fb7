import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { showProblem, trackedProblem } from '../shapes/life.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const getProblem = reading({
  name: 'get-problem',
  method: 'get',
  at: inWorkspace('/problems/{id}'),
  scope: 'read',
  summary: 'A problem, by its id or by one that a run gave it.',
  path: recordPath,
  answer: trackedProblem,
  read: async ({ state, path }) => {
    const one = found('problem', path.id, await state.lives.getProblem(path.workspace, path.id));
    return { body: showProblem(one), version: one.version };
  },
});
