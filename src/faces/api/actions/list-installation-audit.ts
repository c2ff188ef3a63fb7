import { z } from 'zod';
import { INSTALLATION } from '../../../model/workspace/index.ts';
import { reading } from '../define-action.ts';
import { auditPage, auditQuery, needWholeAudit, readAudit } from '../shapes/audit.ts';

export const listInstallationAudit = reading({
  name: 'list-installation-audit',
  method: 'get',
  at: '/v1/audit',
  scope: 'session',
  summary:
    'The audit log of the installation: sign-ins, refusals, people. For who may read that of every workspace.',
  path: z.strictObject({}),
  query: auditQuery,
  answer: auditPage,
  read: async ({ state, access, query }) => {
    await needWholeAudit(state, access);
    return { body: await readAudit(state, INSTALLATION, query) };
  },
});
