import type { AlertChannel, AlertDelivery } from '../../../../api/answers.ts';
import { weekdays } from '../../readiness/fields.ts';

export type ChannelKind = AlertChannel['kind'];
export type AlertEvent = AlertChannel['events'][number];

/** What a channel is, and where one gets the address that it needs. */
export const kinds: Readonly<Record<ChannelKind, { readonly title: string; readonly about: string }>> = {
  email: { title: 'E-mail', about: 'By a mail server of yours, over SMTP.' },
  slack: {
    title: 'Slack',
    about: 'Make an incoming webhook in Slack and copy its address: it begins with https://hooks.slack.com/.',
  },
  teams: {
    title: 'Microsoft Teams',
    about:
      'In Teams, make a workflow “Post to a channel when a webhook request is received” and copy its address.',
  },
  webhook: {
    title: 'Webhook',
    about: 'Any https address. What it is sent is signed with a key, which is shown once.',
  },
};

/** What happened, for those who choose what they are told of; the first ones are critical. */
export const events: Readonly<Record<AlertEvent, { readonly title: string; readonly critical: boolean }>> = {
  'run-failed': { title: 'A run failed or was given up', critical: true },
  'gate-revoked': { title: 'A decision at the gate holds no more', critical: true },
  'fix-regressed': { title: 'A problem came back after a fix', critical: true },
  'breach-opened': { title: 'An indicator in breach opened an investigation', critical: false },
  'investigation-overdue': { title: 'An investigation is overdue', critical: false },
  'review-missed': { title: 'A weekly review was missed', critical: false },
  'source-stale': { title: 'A source has had no new record for too long', critical: false },
};
export const allEvents = Object.keys(events) as readonly AlertEvent[];

/** How the mail server is spoken to, and the usual port of it. */
export const securities = [
  { id: 'tls', title: 'TLS from the start', port: '465' },
  { id: 'starttls', title: 'STARTTLS', port: '587' },
  { id: 'none', title: 'Not encrypted (inside the house only)', port: '25' },
] as const;

/** Of what a channel tells, in one line. */
export const eventsSaid = (chosen: readonly AlertEvent[]): string =>
  chosen.length === allEvents.length ? 'Everything' : chosen.map((one) => events[one].title).join('; ');

/** When a channel sends, in one sentence. */
export function timingSaid({
  digest,
  quiet,
  criticalAtOnce,
  timeZone,
}: Pick<AlertChannel, 'digest' | 'quiet' | 'criticalAtOnce' | 'timeZone'>): string {
  if (digest === null && quiet === null) return 'Each alert by itself, at once';
  const day = weekdays.find(([id]) => id === String(digest?.weekday))?.[1] ?? 'week';
  const when =
    digest === null
      ? 'Each alert by itself'
      : `One message each ${digest.every === 'week' ? day : 'day'} at ${digest.at}`;
  const silent = quiet === null ? '' : `, nothing from ${quiet.from} to ${quiet.to}`;
  return `${when}${silent} (${timeZone})${criticalAtOnce ? '; what is critical at once' : ''}`;
}

/** What a delivery brings. */
export function contentsSaid({ kind, alerts }: Pick<AlertDelivery, 'kind' | 'alerts'>): string {
  if (kind === 'test') return 'A test';
  const [first] = alerts;
  if (kind === 'alert' && first !== undefined) return first.title;
  return alerts.length === 1 ? 'A digest of 1 alert' : `A digest of ${alerts.length} alerts`;
}
