import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { history } from '../shapes/life.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const listBreakHistory = reading({
  name: 'list-break-history',
  method: 'get',
  at: inWorkspace('/breaks/{id}/history'),
  scope: 'read',
  summary: 'What happened to a break, the first first.',
  path: recordPath,
  answer: history,
  read: async ({ state, path }) => {
    const one = found('break', path.id, await state.lives.getBreak(path.workspace, path.id));
    return { body: { items: one.history } };
  },
});
