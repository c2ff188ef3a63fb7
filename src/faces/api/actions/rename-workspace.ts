import { z } from 'zod';
import { renameWorkspace as rename } from '../../../app/workspace/index.ts';
import type { Workspace } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { name } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { showWorkspace, workspace } from '../shapes/records.ts';

export const renameWorkspace = writing({
  name: 'rename-workspace',
  method: 'patch',
  at: inWorkspace(),
  scope: 'configure',
  summary: 'Gives a workspace another name.',
  path: workspacePath,
  body: z.strictObject({ name }).meta({ id: 'WorkspaceChange' }),
  needs: 'match',
  answer: workspace,
  write: ({ state, path, version, body }, caller) =>
    rename(state, { id: path.workspace, version, name: body.name }, caller),
  reply: (one: Workspace) => ({ body: showWorkspace(one), version: one.version }),
});
