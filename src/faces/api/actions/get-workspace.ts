import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { showWorkspace, workspace } from '../shapes/records.ts';

export const getWorkspace = reading({
  name: 'get-workspace',
  method: 'get',
  at: inWorkspace(),
  scope: 'read',
  summary: 'A workspace.',
  path: workspacePath,
  answer: workspace,
  read: async ({ state, path }) => {
    const one = found('workspace', path.workspace, await state.workspaces.get(path.workspace));
    return { body: showWorkspace(one), version: one.version };
  },
});
