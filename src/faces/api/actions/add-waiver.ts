import { z } from 'zod';
import { addWaiver as add } from '../../../app/decision/index.ts';
import type { StoredWaiver } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { showWaiver, waiver } from '../shapes/decision/gate.ts';
import { environment, id, instant } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const addWaiver = writing({
  name: 'add-waiver',
  method: 'post',
  at: inWorkspace('/waivers'),
  scope: 'approve',
  summary:
    'Takes the risk that a criterion is not met, until a moment. For a hard criterion it counts when a second person has seconded it.',
  path: workspacePath,
  body: z
    .strictObject({
      criterion: id,
      reason: z.string().trim().min(1).max(2000),
      expiresAt: instant,
      environment: environment.optional(),
    })
    .meta({ id: 'NewWaiver' }),
  answer: waiver,
  status: 201,
  write: ({ state, path, body }, caller) =>
    add(state, { ...path, ...body, environment: body.environment ?? 'production' }, caller),
  reply: (one: StoredWaiver) => ({
    body: showWaiver(one),
    location: `/v1/workspaces/${one.workspace}/waivers`,
  }),
});
