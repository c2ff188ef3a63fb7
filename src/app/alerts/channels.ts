import { randomBytes } from 'node:crypto';
import { failure } from '../../ground/index.ts';
import type { AlertChannel, State } from '../../model/workspace/index.ts';
import type { Outside } from '../../stores/outside/index.ts';
import type { Vault } from '../../stores/vault/index.ts';
import { type Caller, changeAs } from '../workspace/change-as.ts';
import { type ChannelSecret, type ChannelTarget, placeTarget, refuse } from './channel-target.ts';

/** What channels are kept with. */
export interface ChannelTools {
  readonly vault: Vault;
  readonly outside: Pick<Outside, 'allows'>;
}

/** What can be said of any channel. */
export type ChannelWishes = Pick<
  AlertChannel,
  'name' | 'events' | 'digest' | 'quiet' | 'criticalAtOnce' | 'timeZone'
>;

/** A channel that was made or changed, with the key of a webhook where it is new: it is shown this once. */
export interface MadeChannel {
  readonly channel: AlertChannel;
  readonly secret: string | null;
}

/** What a secret of a channel is sealed for. */
export const aboutChannel = ({ workspace, id }: Pick<AlertChannel, 'workspace' | 'id'>): string =>
  `channel ${workspace} ${id}`;

/** Adds a channel. Fails with `channel-invalid` or `vault-unusable`. */
export async function addChannel(
  state: State,
  { vault, outside }: ChannelTools,
  wanted: ChannelWishes & { readonly workspace: string; readonly target: ChannelTarget },
  caller: Caller<MadeChannel>,
): Promise<MadeChannel> {
  const { workspace, target, ...wishes } = wanted;
  const { settings, shown, secret } = placeTarget(target, outside.allows);
  const key = target.kind === 'webhook' ? newKey() : null;
  const id = caller.newId('chn');
  const sealed = await sealSecret(vault, { workspace, id }, { ...secret, ...(key !== null && { key }) });
  const times = { createdAt: caller.now(), pausedAt: null, removedAt: null };
  const row = { ...wishes, ...times, workspace, id, kind: target.kind, settings, shown, sealed };
  const said = {
    action: 'channel.add',
    subject: { kind: 'channel', id },
    details: { kind: target.kind, ...saidOf(wishes), shown },
  };
  return changeAs(state, workspace, caller, said, async ({ alerts }) => ({
    channel: await alerts.addChannel(row),
    secret: key,
  }));
}

/** What of a channel changes. */
export type ChannelChange = Partial<ChannelWishes> & {
  readonly paused?: boolean;
  /** Where it leads from now on; what is secret in it is given again where it leads elsewhere. */
  readonly target?: ChannelTarget;
  /** A webhook gets another key. */
  readonly newKey?: true;
};

/** Changes a channel. Fails with `channel-invalid`, or with `record-not-found` for one that was removed. */
export async function changeChannel(
  state: State,
  { vault, outside }: ChannelTools,
  {
    workspace,
    id,
    version,
    change,
  }: Pick<AlertChannel, 'workspace' | 'id' | 'version'> & { readonly change: ChannelChange },
  caller: Caller<MadeChannel>,
): Promise<MadeChannel> {
  const before = await presentChannel(state, workspace, id);
  const { paused, target, newKey: wantsKey, ...wishes } = change;
  const key = wantsKey === true ? newKey() : null;
  if (key !== null && before.kind !== 'webhook')
    throw refuse('only what a webhook is sent is signed', 'Leave the new key out.');
  const placed = target === undefined ? null : replaceTarget(before, target, outside.allows);
  const fields = {
    ...wishes,
    ...(paused !== undefined && { pausedAt: paused ? caller.now() : null }),
    ...(placed !== null && { settings: placed.settings, shown: placed.shown }),
    ...((placed !== null || key !== null) && {
      sealed: await sealSecret(vault, before, {
        ...(await openSecret(vault, before)),
        ...placed?.secret,
        ...(key !== null && { key }),
      }),
    }),
  };
  const said = {
    action: 'channel.change',
    subject: { kind: 'channel', id },
    details: {
      ...saidOf(wishes),
      ...(paused !== undefined && { paused }),
      ...(placed !== null && { shown: placed.shown }),
      ...(key !== null && { newKey: true }),
    },
  };
  return changeAs(state, workspace, caller, said, async ({ alerts }) => ({
    channel: await alerts.changeChannel(workspace, id, version, fields),
    secret: key,
  }));
}

/** Removes a channel and forgets its secret; what was delivered is still said. */
export async function removeChannel(
  state: State,
  { workspace, id, version }: Pick<AlertChannel, 'workspace' | 'id' | 'version'>,
  caller: Caller<null>,
): Promise<null> {
  const { name } = await presentChannel(state, workspace, id);
  const said = { action: 'channel.remove', subject: { kind: 'channel', id }, details: { name } };
  return changeAs(state, workspace, caller, said, async ({ alerts }) => {
    await alerts.changeChannel(workspace, id, version, { removedAt: caller.now(), sealed: '' });
    return null;
  });
}

/** The channel, unless it was removed. Fails with `record-not-found`. */
export async function presentChannel(state: State, workspace: string, id: string): Promise<AlertChannel> {
  const channel = await state.alerts.channel(workspace, id);
  if (channel === null || channel.removedAt !== null)
    throw failure('record-not-found', { record: 'alert channel', id });
  return channel;
}

/** The secret of a channel. Fails with `vault-other-key` or `vault-unusable`. */
export async function openSecret(vault: Vault, channel: AlertChannel): Promise<ChannelSecret> {
  return JSON.parse(await vault.open(channel.sealed, aboutChannel(channel))) as ChannelSecret;
}

const sealSecret = (
  vault: Vault,
  about: Pick<AlertChannel, 'workspace' | 'id'>,
  secret: ChannelSecret,
): Promise<string> => vault.seal(JSON.stringify(secret), aboutChannel(about));

/** 256 bits, written as Standard Webhooks says. */
const newKey = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** A password goes to the server it was given for: whoever names another server gives it again. */
function replaceTarget(before: AlertChannel, target: ChannelTarget, allows: Outside['allows']) {
  if (target.kind !== before.kind)
    throw refuse(`this channel is ${before.kind}, not ${target.kind}`, 'Add another channel for that.');
  const placed = placeTarget(target, allows);
  if (target.kind === 'email' && target.password === undefined) {
    const was = before.settings as Partial<typeof target>;
    const same = (['host', 'port', 'security', 'user'] as const).every((name) => was[name] === target[name]);
    if (!same && target.user !== null)
      throw refuse('the password was given for another server or user', 'Give the password again.');
  }
  return placed;
}

function saidOf({ name, events, digest, quiet, criticalAtOnce, timeZone }: Partial<ChannelWishes>) {
  return {
    ...(name !== undefined && { name }),
    ...(events !== undefined && { events: [...events] }),
    ...(digest !== undefined && { digest: digest && { ...digest } }),
    ...(quiet !== undefined && { quiet: quiet && { ...quiet } }),
    ...(criticalAtOnce !== undefined && { criticalAtOnce }),
    ...(timeZone !== undefined && { timeZone }),
  };
}
