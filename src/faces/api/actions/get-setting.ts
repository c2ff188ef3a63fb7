import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, settingPath } from '../shapes/paths.ts';
import { setting, showSetting } from '../shapes/records.ts';

export const getSetting = reading({
  name: 'get-setting',
  method: 'get',
  at: inWorkspace('/settings/{key}'),
  scope: 'read',
  summary: 'A value that the workspace has set.',
  path: settingPath,
  answer: setting,
  read: async ({ state, path }) => {
    const one = found('setting', path.key, await state.settings.get(path.workspace, path.key));
    return { body: showSetting(one), version: one.version };
  },
});
