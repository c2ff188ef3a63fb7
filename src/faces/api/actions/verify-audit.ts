import { reading } from '../define-action.ts';
import { auditVerdict, verdictQuery, verifyChain } from '../shapes/audit.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const verifyAudit = reading({
  name: 'verify-audit',
  method: 'get',
  at: inWorkspace('/audit/verification'),
  scope: 'audit',
  summary: 'Works out every hash of the audit log again.',
  path: workspacePath,
  query: verdictQuery,
  answer: auditVerdict,
  read: async ({ state, path, query }) => ({ body: await verifyChain(state, path.workspace, query) }),
});
