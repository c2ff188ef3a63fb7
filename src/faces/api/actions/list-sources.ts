import { z } from 'zod';
import { reading } from '../define-action.ts';
import { several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { showSource, source } from '../shapes/records.ts';

export const listSources = reading({
  name: 'list-sources',
  method: 'get',
  at: inWorkspace('/sources'),
  scope: 'read',
  summary: 'The sources in the order they were added, without the archived ones.',
  path: workspacePath,
  answer: z.strictObject({ items: several(source) }).meta({ id: 'Sources' }),
  read: async ({ state, path }) => ({
    body: { items: (await state.sources.list(path.workspace)).map(showSource) },
  }),
});
