import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { history } from '../shapes/life.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const listProblemHistory = reading({
  name: 'list-problem-history',
  method: 'get',
  at: inWorkspace('/problems/{id}/history'),
  scope: 'read',
  summary: 'What happened to a problem, the first first.',
  path: recordPath,
  answer: history,
  read: async ({ state, path }) => {
    const one = found('problem', path.id, await state.lives.getProblem(path.workspace, path.id));
    return { body: { items: await state.lives.history(path.workspace, one.id) } };
  },
});
