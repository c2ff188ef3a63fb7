import { readReadinessFile as read } from '../../../app/decision/index.ts';
import { reading } from '../define-action.ts';
import { readinessFile, readinessRead } from '../shapes/decision/readiness.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const readReadinessFile = reading({
  name: 'read-readiness-file',
  method: 'post',
  at: inWorkspace('/readiness/file'),
  scope: 'triage',
  summary: 'What a file of test cases, of trained tasks, or of all of the readiness says. It saves nothing.',
  path: workspacePath,
  body: readinessFile,
  answer: readinessRead,
  read: async ({ body }) => ({ body: { readiness: read(body) } }),
});
