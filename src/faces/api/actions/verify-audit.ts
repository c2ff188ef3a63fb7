import { z } from 'zod';
import type { AuditHead } from '../../../model/workspace/index.ts';
import { reading } from '../action.ts';
import { several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

const anchor = z.string().regex(/^[1-9]\d{0,14}:[0-9a-f]{64}$/);
const head = z.strictObject({ sequence: z.int(), hash: z.string() }).readonly();

export const verifyAudit = reading({
  name: 'verify-audit',
  method: 'get',
  at: inWorkspace('/audit/verification'),
  scope: 'audit',
  summary: 'Works out every hash of the audit log again.',
  path: workspacePath,
  query: z.strictObject({
    anchor: several(anchor)
      .optional()
      .meta({ description: 'Heads that were printed, as `sequence:hash`: the log must still hold them.' }),
  }),
  answer: z
    .strictObject({
      holds: z.boolean(),
      entries: z.int(),
      head: head.nullable(),
      at: z.int().nullable(),
      why: z.enum(['altered', 'missing', 'not-anchored']).nullable(),
    })
    .meta({
      id: 'AuditVerdict',
      description: 'Where it does not hold: `at` is the first place that is wrong.',
    }),
  read: async ({ state, path, query }) => {
    const verdict = await state.audit.verify(path.workspace, (query.anchor ?? []).map(headOf));
    const body = verdict.holds ? { ...verdict, at: null, why: null } : { ...verdict, head: null };
    return { body };
  },
});

function headOf(text: string): AuditHead {
  const [sequence = '', hash = ''] = text.split(':');
  return { sequence: Number(sequence), hash };
}
