import { z } from 'zod';
import { setSetting as set } from '../../../app/workspace/index.ts';
import type { Setting } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { anything, asJson } from '../shapes/parts.ts';
import { inWorkspace, settingPath } from '../shapes/paths.ts';
import { setting, showSetting } from '../shapes/records.ts';

export const setSetting = writing({
  name: 'set-setting',
  method: 'put',
  at: inWorkspace('/settings/{key}'),
  scope: 'configure',
  summary: 'Sets a value: with If-None-Match: * one that was not set so far.',
  path: settingPath,
  body: z.strictObject({ value: anything }).meta({ id: 'SettingChange' }),
  needs: 'match-or-new',
  answer: setting,
  write: ({ state, path, version, body }, caller) =>
    set(state, { ...path, version, value: asJson(body.value) }, caller),
  reply: (one: Setting) => ({ body: showSetting(one), version: one.version }),
});
