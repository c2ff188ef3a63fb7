import { z } from 'zod';
import { reading } from '../define-action.ts';
import { several } from '../shapes/parts.ts';
import { showWorkspace, workspace } from '../shapes/records.ts';

export const listWorkspaces = reading({
  name: 'list-workspaces',
  method: 'get',
  at: '/v1/workspaces',
  scope: 'read',
  summary: 'The workspaces that the credentials are for.',
  path: z.strictObject({}),
  answer: z.strictObject({ items: several(workspace) }).meta({ id: 'Workspaces' }),
  read: async ({ state, access }) => {
    const mine = access.reaches.map(({ workspace }) => workspace);
    const all = await state.workspaces.list();
    return { body: { items: all.filter(({ id }) => mine.includes(id)).map(showWorkspace) } };
  },
});
