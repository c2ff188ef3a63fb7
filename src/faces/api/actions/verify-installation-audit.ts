import { z } from 'zod';
import { INSTALLATION } from '../../../model/workspace/index.ts';
import { reading } from '../define-action.ts';
import { auditVerdict, needWholeAudit, verdictQuery, verifyChain } from '../shapes/audit.ts';

export const verifyInstallationAudit = reading({
  name: 'verify-installation-audit',
  method: 'get',
  at: '/v1/audit/verification',
  scope: 'session',
  summary: 'Works out every hash of the audit log of the installation again.',
  path: z.strictObject({}),
  query: verdictQuery,
  answer: auditVerdict,
  read: async ({ state, access, query }) => {
    await needWholeAudit(state, access);
    return { body: await verifyChain(state, INSTALLATION, query) };
  },
});
