import { asFailure, type Failure, failure } from '../../ground/index.ts';
import { formatInstant, parseInstant } from '../../ground/time.ts';
import type { AlertChannel, ClaimedDelivery, Delivery, State } from '../../model/workspace/index.ts';
import type { Outside } from '../../stores/outside/index.ts';
import type { Vault } from '../../stores/vault/index.ts';
import { type Caller, changeAs } from '../workspace/change-as.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';
import { type ChannelTools, presentChannel } from './channels.ts';
import type { Message } from './messages/message.ts';
import { sendMessage } from './send-message.ts';

/** What became of trying a channel. */
export interface TriedChannel {
  readonly delivery: string;
  /** Null: the message was taken. */
  readonly error: Delivery['lastError'];
}

/** Where alerts go out. */
export interface AlertDesk extends ChannelTools {
  /** Sends a test at once, and says plainly what became of it. Fails with `record-not-found`. */
  test(workspace: string, id: string, caller: Caller<TriedChannel>): Promise<TriedChannel>;
  /** Sends what is due; gives how many were sent. */
  deliver(): Promise<number>;
}

/** What the desk is opened with. */
export interface AlertDeskOptions extends WorkspaceTools {
  readonly vault: Vault;
  readonly outside: Outside;
  /** The address of the page as people have it; null where nobody said. */
  readonly link: string | null;
}

const MINUTE_MS = 60_000;
/** What nobody said to be sent or not after so long was taken by a process that has died. */
const CLAIMED_MS = 2 * MINUTE_MS;
const AT_ONCE = 4;
/** A day and a half in all; then somebody has to look. */
const WAIT_MINUTES = [1, 5, 15, 60, 180, 360, 720, 720];
/** Nothing changes by trying these again. */
const final: readonly string[] = ['outside-refused', 'channel-removed', 'channel-invalid', 'vault-other-key'];

/** Opens the desk of alerts. It sends nothing by itself. */
export function openAlertDesk(state: State, options: AlertDeskOptions): AlertDesk {
  const { vault, outside, now } = options;
  return {
    vault,
    outside,
    test: (workspace, id, caller) => testChannel(state, options, { workspace, id }, caller),
    deliver: async () => {
      const at = now();
      const claimed = await state.alerts.claim(at, later(at, CLAIMED_MS), AT_ONCE);
      const sent = await Promise.all(claimed.map((one) => deliverOne(state, options, one)));
      return sent.filter(Boolean).length;
    },
  };
}

async function deliverOne(
  state: State,
  options: AlertDeskOptions,
  claimed: ClaimedDelivery,
): Promise<boolean> {
  const { delivery, channel, alerts } = claimed;
  const { id, workspace, kind, attempts } = delivery;
  try {
    if (channel.removedAt !== null) throw failure('channel-removed', { name: channel.name });
    await sendMessage(options, channel, {
      ...(await messageOf(state, options, workspace)),
      id,
      kind,
      alerts,
    });
    await state.alerts.attempted(id, { state: 'sent', at: options.now() });
    return true;
  } catch (thrown) {
    const why = asFailure(thrown);
    if (why.code === 'state-lost') throw why;
    const error = toSay(why);
    const minutes = WAIT_MINUTES[attempts - 1];
    const gone = why.code === 'outside-said-no' && why.values['status'] === 410;
    await state.alerts.attempted(
      id,
      minutes === undefined || gone || final.includes(why.code)
        ? { state: 'failed', error }
        : { state: 'waiting', dueAt: later(options.now(), minutes * MINUTE_MS), error },
    );
    return false;
  }
}

async function testChannel(
  state: State,
  options: AlertDeskOptions,
  { workspace, id }: Pick<AlertChannel, 'workspace' | 'id'>,
  caller: Caller<TriedChannel>,
): Promise<TriedChannel> {
  const channel = await presentChannel(state, workspace, id);
  const delivery = caller.newId('dlv');
  const at = caller.now();
  const error = await sendMessage(options, channel, {
    ...(await messageOf(state, options, workspace)),
    ...{ id: delivery, kind: 'test', alerts: [], at },
  }).then(
    () => null,
    (thrown: unknown) => toSay(asFailure(thrown)),
  );
  const said = {
    action: 'channel.test',
    subject: { kind: 'channel', id },
    details: { delivery, error: error?.code ?? null },
  };
  return changeAs(state, workspace, caller, said, async ({ alerts }) => {
    await alerts.addTest({
      ...{ id: delivery, workspace, channel: id, kind: 'test', dueAt: at, createdAt: at, lastAttemptAt: at },
      state: error === null ? 'sent' : 'failed',
      attempts: 1,
      lastError: error,
      sentAt: error === null ? caller.now() : null,
    });
    return { delivery, error };
  });
}

async function messageOf(
  state: State,
  { now, link }: AlertDeskOptions,
  workspace: string,
): Promise<Pick<Message, 'workspace' | 'link' | 'at'>> {
  const found = await state.workspaces.get(workspace);
  return { workspace: { id: workspace, name: found?.name ?? workspace }, link, at: now() };
}

const toSay = ({ code, message, hint }: Failure) => ({ code, message, hint });

const later = (at: string, ms: number): string => formatInstant((parseInstant(at) ?? 0) + ms, 'UTC');
