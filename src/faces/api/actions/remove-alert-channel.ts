import { z } from 'zod';
import { removeChannel } from '../../../app/alerts/index.ts';
import { writing } from '../action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const removeAlertChannel = writing({
  name: 'remove-alert-channel',
  method: 'delete',
  at: inWorkspace('/alert-channels/{id}'),
  scope: 'configure',
  summary: 'Removes a channel of alerts and forgets its secret.',
  path: recordPath,
  needs: 'match',
  answer: z.null(),
  write: ({ state, path, version }, caller) => removeChannel(state, { ...path, version }, caller),
  reply: () => ({ body: null }),
});
