import { z } from 'zod';
import { reading } from '../define-action.ts';
import { alertChannel, showAlertChannel } from '../shapes/alerts.ts';
import { several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listAlertChannels = reading({
  name: 'list-alert-channels',
  method: 'get',
  at: inWorkspace('/alert-channels'),
  scope: 'configure',
  summary: 'The channels of alerts in the order they were added, without what is secret in them.',
  path: workspacePath,
  answer: z.strictObject({ items: several(alertChannel) }).meta({ id: 'AlertChannels' }),
  tag: workspaceTag,
  read: async ({ state, path }) => ({
    body: { items: (await state.alerts.channels(path.workspace)).map(showAlertChannel) },
  }),
});
