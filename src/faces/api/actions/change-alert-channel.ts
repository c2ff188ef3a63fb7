import { changeChannel, type MadeChannel } from '../../../app/alerts/index.ts';
import { writing } from '../define-action.ts';
import { alertChannelChange, madeAlertChannel, showMadeChannel, targetOf } from '../shapes/alerts.ts';
import { givenOf } from '../shapes/given.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const changeAlertChannel = writing({
  name: 'change-alert-channel',
  method: 'patch',
  at: inWorkspace('/alert-channels/{id}'),
  scope: 'configure',
  summary: 'Changes a channel of alerts, pauses it, or gives a webhook another key.',
  path: recordPath,
  body: alertChannelChange,
  needs: 'match',
  secret: true,
  answer: madeAlertChannel,
  write: ({ state, house, path, version, body: { target, ...body } }, caller) => {
    const change = { ...givenOf(body), ...(target !== undefined && { target: targetOf(target) }) };
    return changeChannel(state, house.alerts, { ...path, version, change }, caller);
  },
  reply: (made: MadeChannel) => ({ body: showMadeChannel(made), version: made.channel.version }),
});
