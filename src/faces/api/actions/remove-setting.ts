import { removeSetting as remove } from '../../../app/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, settingPath } from '../shapes/paths.ts';
import { removed } from '../shapes/records.ts';

export const removeSetting = writing({
  name: 'remove-setting',
  method: 'delete',
  at: inWorkspace('/settings/{key}'),
  scope: 'configure',
  summary: 'Back to the default.',
  path: settingPath,
  needs: 'match',
  answer: removed,
  write: ({ state, path, version }, caller) => remove(state, { ...path, version }, caller),
  reply: (_: null) => ({ body: { removed: true as const } }),
});
