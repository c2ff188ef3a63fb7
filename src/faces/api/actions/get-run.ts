import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { runDetail, showRunDetail } from '../shapes/runs.ts';

export const getRun = reading({
  name: 'get-run',
  method: 'get',
  at: inWorkspace('/runs/{id}'),
  scope: 'read',
  summary: 'A run with what it was told, what it read and its summary.',
  path: recordPath,
  answer: runDetail,
  read: async ({ state, path }) => ({
    body: showRunDetail(found('run', path.id, await state.runs.get(path.workspace, path.id))),
  }),
});
