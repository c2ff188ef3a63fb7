import { useQueryClient } from '@tanstack/react-query';
import { BellRing, Plus } from 'lucide-react';
import { useId, useState } from 'react';
import type { AlertChannel } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { Button } from '../../../parts/button.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Empty, Trouble, Waiting } from '../../../parts/states.tsx';
import { sayDone } from '../../../shell/toasts.tsx';
import { ChannelModal } from './channel-modal.tsx';
import { ChannelRow } from './channel-row.tsx';
import { useChannels } from './use-channels.ts';
import { useTeamZone } from './use-team-zone.ts';

/** Where alerts go, for those who may configure it. */
export function Channels({ workspace }: { readonly workspace: string }) {
  const client = useQueryClient();
  const zone = useTeamZone(workspace);
  const channels = useChannels(workspace, true);
  const addId = useId();
  /** The id of one that is changed; null adds one. */
  const [changing, setChanging] = useState<string | null | undefined>(undefined);
  const [removing, setRemoving] = useState<AlertChannel | null>(null);
  if (channels.isError && channels.data === undefined)
    return <Trouble thrown={channels.error} again={() => void channels.refetch()} />;
  if (channels.data === undefined)
    return (
      <div className="card">
        <Waiting rows={4} />
      </div>
    );
  const all = channels.data.items;
  const changed = all.find(({ id }) => id === changing) ?? null;
  const addButton = (): HTMLElement | null => document.getElementById(addId);
  const add = (
    <Button
      id={addId}
      look="main"
      icon={<Plus aria-hidden="true" size={14} />}
      onClick={() => setChanging(null)}
    >
      Add a channel
    </Button>
  );
  return (
    <>
      <Panel title="Channels" aside={all.length > 0 && add} flush>
        {all.length === 0 ? (
          <Empty icon={BellRing} title="Nobody is told yet" action={add}>
            With a channel, your team hears by e-mail, in Slack or Teams, or in a program of yours when a run
            fails, an indicator is in breach, a review is missed or a problem comes back.
          </Empty>
        ) : (
          <ul className="divide-y divide-rule">
            {all.map((one) => (
              <ChannelRow
                key={one.id}
                workspace={workspace}
                channel={one}
                onChange={() => setChanging(one.id)}
                onRemove={() => setRemoving(one)}
              />
            ))}
          </ul>
        )}
      </Panel>
      {changing !== undefined && (changing === null || changed !== null) && (
        <ChannelModal
          workspace={workspace}
          channel={changed}
          zone={zone}
          onClose={() => setChanging(undefined)}
          returnTo={() => (changing === null ? addButton() : null)}
        />
      )}
      <Confirm
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={`Remove ${removing?.name ?? ''}?`}
        label="Remove"
        returnTo={() => (all.some(({ id }) => id === removing?.id) ? null : addButton())}
        act={async () => {
          const { id = '', version = 0, name = '' } = removing ?? {};
          try {
            await ask(at(workspace, 'alert-channels', id), { method: 'DELETE', version });
            sayDone(`${name} is removed.`);
          } finally {
            await client.invalidateQueries({ queryKey: ['w', workspace, 'alerts'] });
          }
        }}
      >
        What waits to be sent there is not sent, and its secret is forgotten. What was sent stays in the log.
      </Confirm>
    </>
  );
}
