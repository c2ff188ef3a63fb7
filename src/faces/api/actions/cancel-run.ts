import type { Run } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { run, showRun } from '../shapes/runs.ts';

export const cancelRun = writing({
  name: 'cancel-run',
  method: 'post',
  at: inWorkspace('/runs/{id}/cancel'),
  scope: 'run',
  summary: 'Ends a run that is under way; nothing of it is recorded.',
  path: recordPath,
  answer: run,
  write: ({ house, path }, caller) => house.desk.cancel(path.workspace, path.id, caller),
  reply: (one: Run) => ({ body: showRun(one) }),
});
