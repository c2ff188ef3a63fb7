import { z } from 'zod';
import { reading } from '../action.ts';
import { givenInstant } from '../shapes/life.ts';
import { id, name, pageOf, paging } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { auditEntry, showAuditEntry } from '../shapes/records.ts';

export const listAudit = reading({
  name: 'list-audit',
  method: 'get',
  at: inWorkspace('/audit'),
  scope: 'audit',
  summary: 'The audit log of a workspace, the newest entry first.',
  path: workspacePath,
  query: z.strictObject({
    actor: id.optional(),
    action: name.optional(),
    from: givenInstant.optional(),
    to: givenInstant.optional(),
    after: z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .optional()
      .meta({ description: 'The `next` of the page before.' }),
    limit: paging.limit,
  }),
  answer: pageOf('AuditPage', auditEntry),
  read: async ({ state, path, query: { after, limit = 50, actor, action, from, to } }) => {
    const filter = {
      ...(actor !== undefined && { actor }),
      ...(action !== undefined && { action }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
    const page = { limit: limit + 1, ...(after !== undefined && { before: Number(after) }) };
    const entries = await state.audit.list(path.workspace, filter, page);
    const shown = entries.slice(0, limit);
    const next = entries.length > limit ? String(shown.at(-1)?.sequence) : null;
    return { body: { items: shown.map(showAuditEntry), next } };
  },
});
