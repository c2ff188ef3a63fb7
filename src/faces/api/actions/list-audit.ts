import { reading } from '../define-action.ts';
import { auditPage, auditQuery, readAudit } from '../shapes/audit.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const listAudit = reading({
  name: 'list-audit',
  method: 'get',
  at: inWorkspace('/audit'),
  scope: 'audit',
  summary: 'The audit log of a workspace, the newest entry first.',
  path: workspacePath,
  query: auditQuery,
  answer: auditPage,
  read: async ({ state, path, query }) => ({ body: await readAudit(state, path.workspace, query) }),
});
