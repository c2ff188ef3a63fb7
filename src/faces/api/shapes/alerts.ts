import { z } from 'zod';
import type { ChannelTarget, MadeChannel, MailSettings } from '../../../app/alerts/index.ts';
import { isTimeZone } from '../../../ground/time.ts';
import { isWallTime } from '../../../ground/wall-time.ts';
import {
  type Alert,
  type AlertChannel,
  alertKinds,
  alertSeverities,
  channelKinds,
  type Delivery,
  deliveryStates,
} from '../../../model/workspace/index.ts';
import { id, instant, name, several, version } from './parts.ts';

const wallTime = z.string().max(5).refine(isWallTime, 'Give a time such as 09:30');
const timeZone = z.string().max(100).refine(isTimeZone, 'Give a zone such as Europe/Vienna');
const digest = z
  .strictObject({
    every: z.enum(['day', 'week']),
    weekday: z.int().min(1).max(7).nullable().meta({ description: 'Of a weekly one: 1 Monday to 7 Sunday.' }),
    at: wallTime,
  })
  .readonly()
  .refine(({ every, weekday }) => (every === 'week') === (weekday !== null), 'A weekly digest has a weekday')
  .meta({ id: 'Digest', description: 'One message with all that happened.' });
const quiet = z
  .strictObject({ from: wallTime, to: wallTime })
  .readonly()
  .meta({ id: 'QuietHours', description: 'Nothing is sent between them; they may go past midnight.' });

const wishes = {
  name,
  events: several(z.enum(alertKinds)),
  digest: z.union([digest, z.null()]),
  quiet: z.union([quiet, z.null()]),
  criticalAtOnce: z
    .boolean()
    .meta({ description: 'What is critical is sent at once, whatever digest and quiet hours say.' }),
  timeZone,
};

const security = z.enum(['tls', 'starttls', 'none']);
const server = {
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65_535),
  security,
  user: z.string().min(1).max(300).nullable(),
  from: z.string().max(254),
  to: z.array(z.string().max(254)).min(1).max(20).readonly(),
};
const url = z.string().min(1).max(4000);

/** Where a channel leads, as it is given: what is secret in it never comes out again. */
const target = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('email'),
      ...server,
      password: z
        .string()
        .max(1000)
        .nullable()
        .optional()
        .meta({ description: 'Never shown again; left out in a change, it stays as it was.' }),
    }),
    z.strictObject({ kind: z.literal('slack'), url }),
    z.strictObject({ kind: z.literal('teams'), url }),
    z.strictObject({ kind: z.literal('webhook'), url }),
  ])
  .meta({ id: 'ChannelTarget', description: 'Where a channel leads; addresses of web hooks are secrets.' });

export const newAlertChannel = z.strictObject({ target, ...wishes }).meta({ id: 'NewAlertChannel' });
export const alertChannelChange = z
  .strictObject({
    target: target.optional(),
    name: wishes.name.optional(),
    events: wishes.events.optional(),
    digest: wishes.digest.optional(),
    quiet: wishes.quiet.optional(),
    criticalAtOnce: wishes.criticalAtOnce.optional(),
    timeZone: wishes.timeZone.optional(),
    paused: z.boolean().optional(),
    newKey: z.literal(true).optional().meta({ description: 'A webhook gets another key.' }),
  })
  .meta({ id: 'AlertChannelChange' });

/** A target as the use case takes it. */
export const targetOf = (given: z.output<typeof target>): ChannelTarget => {
  if (given.kind !== 'email') return given;
  const { password, ...rest } = given;
  return password === undefined ? rest : { ...rest, password };
};

export const alertChannel = z
  .strictObject({
    id,
    kind: z.enum(channelKinds),
    ...wishes,
    shown: z.string().meta({ description: 'Where it leads, as far as it may be shown.' }),
    email: z.strictObject(server).readonly().nullable(),
    createdAt: instant,
    pausedAt: instant.nullable(),
    version,
  })
  .meta({ id: 'AlertChannel', description: 'Where alerts go.' });
export function showAlertChannel(channel: AlertChannel): z.output<typeof alertChannel> {
  const { workspace: _, sealed: __, removedAt: ___, settings, ...one } = channel;
  return { ...one, email: channel.kind === 'email' ? (settings as unknown as MailSettings) : null };
}

export const madeAlertChannel = z
  .strictObject({
    channel: alertChannel,
    secret: z
      .string()
      .nullable()
      .meta({ description: 'With which a webhook is signed, where it is new; shown this once.' }),
  })
  .meta({ id: 'MadeAlertChannel' });
export const showMadeChannel = ({ channel, secret }: MadeChannel): z.output<typeof madeAlertChannel> => ({
  channel: showAlertChannel(channel),
  secret,
});

const said = z
  .strictObject({ code: z.string(), message: z.string(), hint: z.string() })
  .readonly()
  .meta({ id: 'DeliveryError', description: 'Why it was not taken, and what to do.' });
export const triedChannel = z
  .strictObject({ delivery: id, error: z.union([said, z.null()]) })
  .meta({ id: 'TriedChannel', description: 'What became of a test; without an error it was taken.' });

const alert = z
  .strictObject({
    id,
    kind: z.enum(alertKinds),
    severity: z.enum(alertSeverities),
    key: z.string(),
    title: z.string(),
    says: z.string(),
    subject: z.strictObject({ kind: z.string(), id: z.string() }).readonly(),
    at: instant,
  })
  .readonly()
  .meta({ id: 'Alert', description: 'One thing that changed its state, told once.' });

export const deliveryState = z.enum(deliveryStates);
export const alertDelivery = z
  .strictObject({
    id,
    channel: id,
    kind: z.enum(['alert', 'digest', 'test']),
    state: deliveryState,
    dueAt: instant,
    attempts: z.int(),
    lastAttemptAt: instant.nullable(),
    lastError: z.union([said, z.null()]),
    sentAt: instant.nullable(),
    createdAt: instant,
    alerts: several(alert),
  })
  .meta({ id: 'AlertDelivery', description: 'A message on its way, or that was sent.' });
export const showDelivery = (
  { workspace: _, alerts: ids, ...one }: Delivery,
  alerts: readonly Alert[],
): z.output<typeof alertDelivery> => ({
  ...one,
  alerts: ids.flatMap((wanted) =>
    alerts.filter((each) => each.id === wanted).map(({ workspace: __, ...shown }) => shown),
  ),
});
