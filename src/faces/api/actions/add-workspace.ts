import { z } from 'zod';
import { addWorkspace as add } from '../../../app/people/index.ts';
import type { Workspace } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { name } from '../shapes/parts.ts';
import { showWorkspace, workspace } from '../shapes/records.ts';

export const addWorkspace = writing({
  name: 'add-workspace',
  method: 'post',
  at: '/v1/workspaces',
  scope: 'session',
  summary: 'Makes another workspace, whose admin is the one who asks; they must be one somewhere.',
  path: z.strictObject({}),
  body: z.strictObject({ name }).meta({ id: 'NewWorkspace' }),
  answer: workspace,
  status: 201,
  write: ({ state, access, body }, caller) => add(state, { access, name: body.name }, caller),
  reply: (one: Workspace) => ({
    body: showWorkspace(one),
    version: one.version,
    location: `/v1/workspaces/${one.id}`,
  }),
});
