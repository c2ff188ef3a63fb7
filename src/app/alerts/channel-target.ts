import { failure } from '../../ground/index.ts';
import type { AlertChannel, Json } from '../../model/workspace/index.ts';
import { isMailAddress, type MailServer } from '../../stores/outside/index.ts';

/** Where a channel leads, as somebody gives it: a password that is left out stays as it was. */
export type ChannelTarget =
  | ({
      readonly kind: 'email';
      readonly password?: string | null;
      readonly from: string;
      readonly to: readonly string[];
    } & Omit<MailServer, 'password'>)
  | { readonly kind: 'slack' | 'teams' | 'webhook'; readonly url: string };

/** What of e-mail is no secret, as it is kept. */
export type MailSettings = Omit<MailServer, 'password'> & {
  readonly from: string;
  readonly to: readonly string[];
};

/** What is sealed of a channel. */
export interface ChannelSecret {
  readonly url?: string;
  readonly password?: string | null;
  /** Signs what a webhook is sent: `whsec_` and base64. */
  readonly key?: string;
}

/** What a target comes to before it is sealed. */
export interface PlacedTarget extends Pick<AlertChannel, 'shown'> {
  readonly settings: Json;
  readonly secret: ChannelSecret;
}

type Allows = (host: string, port: number) => boolean;

/** Looks at a target before it is kept; whether it can be reached is seen when it is tried. Fails with `channel-invalid`. */
export function placeTarget(target: ChannelTarget, allows: Allows): PlacedTarget {
  if (target.kind === 'email') return placeMail(target, allows);
  const { kind, url: text } = target;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw refuse('what was given is no https URL', 'Copy the whole address, with https:// in front.');
  const port = Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port);
  if (url.protocol !== 'https:' && !allows(url.hostname, port))
    throw refuse(
      `${url.host} is not spoken to without encryption`,
      'Use https, or have whoever starts the server allow the host with --allow-host.',
    );
  if (url.username !== '' || url.password !== '')
    throw refuse('there is a user or a password in the URL', 'Use a URL whose path is the secret.');
  const known = allows(url.hostname, port) ? null : whyNotOf(kind, url);
  if (known !== null) throw known;
  return { settings: null, shown: url.host, secret: { url: url.href } };
}

function whyNotOf(kind: 'slack' | 'teams' | 'webhook', { hostname }: URL) {
  if (kind === 'slack' && !/^hooks\.slack(-gov)?\.com$/.test(hostname))
    return refuse(
      `${hostname} is not where Slack takes messages`,
      'Make an incoming webhook in Slack and copy its address, which begins with https://hooks.slack.com/.',
    );
  if (kind === 'teams' && /(^|\.)(webhook\.office\.com|outlook\.office(365)?\.com)$/.test(hostname))
    return refuse(
      'connectors of Microsoft 365 are retired',
      'In Teams, make a workflow "Post to a channel when a webhook request is received" and copy its address.',
    );
  return null;
}

function placeMail(target: Extract<ChannelTarget, { readonly kind: 'email' }>, allows: Allows): PlacedTarget {
  const { kind: _, password, ...settings } = target;
  const { host, port, security, user, from, to } = settings;
  const wrong = [from, ...to].find((address) => !isMailAddress(address));
  if (wrong !== undefined)
    throw refuse(`${JSON.stringify(wrong)} is no e-mail address`, 'Give addresses alone, without names.');
  if (security === 'none' && !allows(host, port))
    throw refuse(
      `${host} is not spoken to without encryption`,
      'Use tls or starttls, or have whoever starts the server allow the host with --allow-host.',
    );
  if (user === null && typeof password === 'string')
    throw refuse('there is a password without a user', 'Give both or neither.');
  return {
    settings: { host, port, security, user, from, to: [...to] },
    shown: `${to[0] ?? ''}${to.length > 1 ? ` and ${to.length - 1} more` : ''}`,
    secret: password === undefined ? {} : { password },
  };
}

/** That a channel cannot be used, with what to do. */
export const refuse = (reason: string, advice: string) => failure('channel-invalid', { reason, advice });
