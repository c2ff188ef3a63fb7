import { type Failure, failure } from '../../ground/index.ts';
import type { AlertChannel } from '../../model/workspace/index.ts';
import { type Answer, type Outside, type Post, plainText } from '../../stores/outside/index.ts';
import type { Vault } from '../../stores/vault/index.ts';
import type { MailSettings } from './channel-target.ts';
import { openSecret } from './channels.ts';
import { asMail } from './messages/mail.ts';
import type { Message } from './messages/message.ts';
import { asSlack } from './messages/slack.ts';
import { asTeams } from './messages/teams.ts';
import { asWebhook } from './messages/webhook.ts';

/** Sends a message on a channel. Fails with the codes `outside-...`, `vault-...` or `channel-...`: then it was not sent. */
export async function sendMessage(
  { vault, outside }: { readonly vault: Vault; readonly outside: Outside },
  channel: AlertChannel,
  message: Message,
): Promise<void> {
  const { url = '', password = null, key = '' } = await openSecret(vault, channel);
  if (channel.kind === 'email') {
    const { from, to, ...server } = channel.settings as unknown as MailSettings;
    await outside.sendMail({ ...server, password }, asMail(message, { from, to }));
    return;
  }
  const json = (body: string): Post => ({ url, body, headers: { 'content-type': 'application/json' } });
  const post =
    channel.kind === 'slack'
      ? json(asSlack(message))
      : channel.kind === 'teams'
        ? json(asTeams(message))
        : asWebhook(message, { url, key });
  const answer = await outside.post(post);
  if (answer.status < 200 || answer.status > 299) throw saidNo(channel, answer);
}

const byText: readonly (readonly [RegExp, string])[] = [
  [
    /no_service|no_team|no_active_hooks/,
    'The webhook was removed in Slack: make another one there and give its address.',
  ],
  [
    /channel_is_archived|channel_not_found/,
    'The channel in Slack is gone or archived: make the webhook for another one.',
  ],
  [/action_prohibited|posting_to_.*_denied/, 'An admin of Slack does not let this webhook post there.'],
  [
    /invalid_token|user_not_found/,
    'The address of the webhook is not whole or no longer good: copy it again.',
  ],
];

const byStatus: Readonly<Record<number, string>> = {
  400: 'The address may be that of something else: compare it with the one you copied.',
  401: 'The address is not whole, or the signature was not accepted: copy it again, or look at the key.',
  403: 'Whoever runs it does not let this address be used: make another one.',
  404: 'Nothing is there any more: make the webhook or the workflow anew, and give its address.',
  410: 'It is gone for good: remove the channel, or give it another address.',
  413: 'The message was too large for it.',
  429: 'It takes no more for now; Tieout tries again later.',
};

function saidNo({ shown }: AlertChannel, { status, text }: Answer): Failure {
  const advice =
    byText.find(([pattern]) => pattern.test(text))?.[1] ??
    byStatus[status] ??
    (status >= 300 && status < 400
      ? 'It leads elsewhere, which is not followed: give the address it leads to.'
      : 'It has a fault of its own; Tieout tries again later.');
  const reason = plainText(text) === '' ? 'without a word' : plainText(text);
  return failure('outside-said-no', { target: shown, status, reason, advice });
}
