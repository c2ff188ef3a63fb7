import { createHmac } from 'node:crypto';
import type { Post } from '../../../stores/outside/index.ts';
import { headlineOf, linkTo, type Message } from './message.ts';

/** A message for whatever program listens, signed as Standard Webhooks says: over its id, the moment and the raw body. */
export function asWebhook(
  message: Message,
  { url, key }: { readonly url: string; readonly key: string },
): Post {
  const { id, kind, at, alerts, workspace, link } = message;
  const body = JSON.stringify({
    type: `tieout.${kind}`,
    timestamp: at,
    data: {
      workspace,
      title: headlineOf(message),
      link: linkTo(link, workspace),
      alerts: alerts.map(({ workspace: _, ...alert }) => alert),
    },
  });
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${sign(key, `${id}.${timestamp}.${body}`)}`,
    },
  };
}

const sign = (key: string, content: string): string =>
  createHmac('sha256', Buffer.from(key.replace(/^whsec_/, ''), 'base64'))
    .update(content)
    .digest('base64');
