import { removeChannel } from '../../../app/alerts/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { removed } from '../shapes/records.ts';

export const removeAlertChannel = writing({
  name: 'remove-alert-channel',
  method: 'delete',
  at: inWorkspace('/alert-channels/{id}'),
  scope: 'configure',
  summary: 'Removes a channel of alerts and forgets its secret.',
  path: recordPath,
  needs: 'match',
  answer: removed,
  write: ({ state, path, version }, caller) => removeChannel(state, { ...path, version }, caller),
  reply: (_: null) => ({ body: { removed: true as const } }),
});
