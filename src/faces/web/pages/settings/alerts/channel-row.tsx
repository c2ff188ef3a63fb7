import { useQuery } from '@tanstack/react-query';
import { CirclePause, Mail, MessageSquare, MessagesSquare, Webhook } from 'lucide-react';
import { useState } from 'react';
import type { AlertChannel, AlertDelivery, Page, TriedChannel } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Button } from '../../../parts/button.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { When } from '../../../parts/when.tsx';
import { DeliveryBadge } from './delivery-badge.tsx';
import { useChannelChanges } from './use-channel-changes.ts';
import { eventsSaid, kinds, timingSaid } from './words.ts';

const icons = { email: Mail, slack: MessageSquare, teams: MessagesSquare, webhook: Webhook } as const;

/** A channel: where it leads, what it tells of and when, how it went the last time, and what can be done to it. */
export function ChannelRow({
  workspace,
  channel,
  onChange,
  onRemove,
}: {
  readonly workspace: string;
  readonly channel: AlertChannel;
  onChange(): void;
  onRemove(): void;
}) {
  const { id, kind, name, shown, email, version, pausedAt } = channel;
  const [tried, setTried] = useState<TriedChannel | null>(null);
  const [testing, setTesting] = useState(false);
  const { change, busy, refused } = useChannelChanges(workspace);
  const Icon = icons[kind];
  const test = async (): Promise<void> => {
    setTried(null);
    setTesting(true);
    setTried(await change<TriedChannel>([id, 'tests'], { method: 'POST' }));
    setTesting(false);
  };
  const pause = (): Promise<unknown> =>
    change(
      [id],
      { method: 'PATCH', version, body: { paused: pausedAt === null } },
      pausedAt === null ? `${name} is paused.` : `${name} sends again.`,
    );
  // A button that is disabled would lose the focus: it says that it waits, and does nothing.
  const doing = (work: () => unknown) => ({
    'aria-disabled': busy,
    onClick: () => void (busy || work()),
  });
  const of = <span className="sr-only">: {name}</span>;
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex min-w-0 flex-wrap items-center gap-2 text-sm font-medium">
          <Icon aria-hidden="true" size={15} className="shrink-0 text-soft" />
          <span className="min-w-0 break-words">{name}</span>
          <span className="font-normal text-soft">{kinds[kind].title}</span>
          {pausedAt !== null && (
            <Badge tone="warn" icon={CirclePause}>
              Paused
            </Badge>
          )}
        </h3>
        <span className="flex flex-wrap gap-1">
          <Button className="h-7" {...doing(test)}>
            {testing ? 'One moment …' : 'Send a test'}
            {of}
          </Button>
          <Button look="bare" className="h-7" {...doing(onChange)}>
            Change{of}
          </Button>
          <Button look="bare" className="h-7" {...doing(pause)}>
            {pausedAt === null ? 'Pause' : 'Resume'}
            {of}
          </Button>
          <Button look="bare" className="h-7" {...doing(onRemove)}>
            Remove{of}
          </Button>
        </span>
      </div>
      <Facts
        facts={[
          ['Leads to', email === null ? shown : `${email.to.join(', ')} by ${email.host}`],
          ['Tells of', eventsSaid(channel.events)],
          ['Sends', timingSaid(channel)],
          ['Last delivery', <LastDelivery key="last" workspace={workspace} channel={id} />],
        ]}
      />
      {refused !== null && <RefusedNotice thrown={refused} />}
      {tried !== null && <Tried tried={tried} kind={kind} />}
    </li>
  );
}

function LastDelivery({ workspace, channel }: { readonly workspace: string; readonly channel: string }) {
  const { data, isError } = useQuery({
    queryKey: ['w', workspace, 'alerts', 'last', channel],
    queryFn: ({ signal }) =>
      ask<Page<AlertDelivery>>(at(workspace, 'alert-deliveries'), { query: { channel, limit: 1 }, signal }),
  });
  const last = data?.items[0];
  if (last === undefined)
    return (
      <span className="text-soft">
        {isError ? 'not known' : data === undefined ? '…' : 'none yet: send a test to see whether it works'}
      </span>
    );
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <DeliveryBadge delivery={last} /> <When at={last.sentAt ?? last.lastAttemptAt ?? last.createdAt} />
      {last.state !== 'sent' && last.lastError !== null && (
        <span className="basis-full break-words">{last.lastError.message}</span>
      )}
    </span>
  );
}

function Tried({
  tried: { error },
  kind,
}: {
  readonly tried: TriedChannel;
  readonly kind: AlertChannel['kind'];
}) {
  if (error !== null)
    return (
      <Notice tone="bad" said title={`The test was not taken. ${error.message}`}>
        {error.hint}
      </Notice>
    );
  return (
    <Notice tone="good" said title="The test was taken.">
      {kind === 'teams'
        ? 'Teams says so before it posts: look whether it is there.'
        : 'Look whether it is there.'}
    </Notice>
  );
}
