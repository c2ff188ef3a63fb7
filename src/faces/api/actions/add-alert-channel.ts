import { addChannel, type MadeChannel } from '../../../app/alerts/index.ts';
import { writing } from '../define-action.ts';
import { madeAlertChannel, newAlertChannel, showMadeChannel, targetOf } from '../shapes/alerts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const addAlertChannel = writing({
  name: 'add-alert-channel',
  method: 'post',
  at: inWorkspace('/alert-channels'),
  scope: 'configure',
  summary: 'Adds a channel of alerts. The key that signs what a webhook is sent is shown this once.',
  path: workspacePath,
  body: newAlertChannel,
  secret: true,
  answer: madeAlertChannel,
  status: 201,
  write: ({ state, house, path, body }, caller) =>
    addChannel(state, house.alerts, { ...path, ...body, target: targetOf(body.target) }, caller),
  reply: (made: MadeChannel) => ({ body: showMadeChannel(made), version: made.channel.version }),
});
