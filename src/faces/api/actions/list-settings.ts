import { z } from 'zod';
import { reading } from '../define-action.ts';
import { several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { setting, showSetting } from '../shapes/records.ts';

export const listSettings = reading({
  name: 'list-settings',
  method: 'get',
  at: inWorkspace('/settings'),
  scope: 'read',
  summary: 'The values that the workspace has set; `profile` is the text of its profile.',
  path: workspacePath,
  answer: z.strictObject({ items: several(setting) }).meta({ id: 'Settings' }),
  read: async ({ state, path }) => ({
    body: { items: (await state.settings.list(path.workspace)).map(showSetting) },
  }),
});
