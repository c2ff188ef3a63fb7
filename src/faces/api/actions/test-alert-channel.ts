import type { TriedChannel } from '../../../app/alerts/index.ts';
import { writing } from '../define-action.ts';
import { triedChannel } from '../shapes/alerts.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const testAlertChannel = writing({
  name: 'test-alert-channel',
  method: 'post',
  at: inWorkspace('/alert-channels/{id}/tests'),
  scope: 'configure',
  summary: 'Sends a test on a channel at once, and says plainly why where it was not taken.',
  path: recordPath,
  answer: triedChannel,
  write: ({ house, path: { workspace, id } }, caller) => house.alerts.test(workspace, id, caller),
  reply: (tried: TriedChannel) => ({ body: tried }),
});
