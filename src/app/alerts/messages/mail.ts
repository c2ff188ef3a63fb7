import type { Mail } from '../../../stores/outside/index.ts';
import type { MailSettings } from '../channel-target.ts';
import { headlineOf, linkTo, type Message, testText } from './message.ts';

/** A message as e-mail of plain text. */
export function asMail(message: Message, { from, to }: Pick<MailSettings, 'from' | 'to'>): Mail {
  const { id, at, alerts, workspace, link } = message;
  const page = linkTo(link, workspace);
  const parts = alerts.map(
    ({ title, says, severity, at: when }) =>
      `${severity === 'critical' ? 'CRITICAL: ' : ''}${title}\n${says}\n(${when})`,
  );
  const text = [
    ...(parts.length === 0 ? [testText] : parts),
    ...(page === null ? [] : [`Open it: ${page}`]),
    `-- \nTieout, workspace ${workspace.name}. Delivery ${id}.`,
  ].join('\n\n');
  return { id, from, to, at, subject: `[Tieout] ${headlineOf(message)}`, text };
}
