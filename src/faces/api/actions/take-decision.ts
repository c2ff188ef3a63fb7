import { z } from 'zod';
import { takeDecision as take } from '../../../app/decision/index.ts';
import { gateVerdicts } from '../../../model/decision/index.ts';
import type { StoredDecision } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { decision, showDecision } from '../shapes/decision/gate.ts';
import { environment } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const takeDecision = writing({
  name: 'take-decision',
  method: 'post',
  at: inWorkspace('/decisions'),
  scope: 'approve',
  summary:
    'Takes the verdict as it is now and keeps it with all its evidence; what was decided before ends with it.',
  path: workspacePath,
  body: z
    .strictObject({
      environment: environment.optional(),
      verdict: z
        .enum(gateVerdicts)
        .optional()
        .meta({ description: 'What was seen: refused where it is another by now. Whatever it is without.' }),
      reason: z.string().trim().min(1).max(2000).nullable().optional(),
    })
    .meta({ id: 'NewDecision' }),
  answer: decision,
  status: 201,
  write: ({ state, house, path, body }, caller) =>
    take(
      state,
      {
        ...path,
        environment: body.environment ?? 'production',
        reason: body.reason ?? null,
        seen: body.verdict ?? null,
        version: house.version,
      },
      caller,
    ),
  reply: (one: StoredDecision) => ({
    body: showDecision(one),
    location: `/v1/workspaces/${one.workspace}/decisions/${one.id}`,
  }),
});
