import { reading } from '../define-action.ts';
import { policy, showPolicy } from '../shapes/decision/policy.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getPolicy = reading({
  name: 'get-policy',
  method: 'get',
  at: inWorkspace('/policy'),
  scope: 'read',
  summary: 'Every number that decides: its default and why, and the value in force.',
  path: workspacePath,
  answer: policy,
  read: async ({ state, path }) => ({ body: showPolicy(await state.settings.get(path.workspace, 'policy')) }),
});
