import { useMay } from '../../../client/session.ts';
import { Panel } from '../../../parts/panel.tsx';
import { Channels } from './channels.tsx';
import { Deliveries } from './deliveries.tsx';
import { useChannels } from './use-channels.ts';

/** Who is told when something happens, and how it went. */
export function AlertsPart({ workspace }: { readonly workspace: string }) {
  const may = useMay(workspace, 'configure');
  const { data } = useChannels(workspace, may);
  const names = data === undefined ? null : new Map(data.items.map(({ id, name }) => [id, name]));
  return (
    <>
      {may ? (
        <Channels workspace={workspace} />
      ) : (
        <Panel title="Channels">
          <p className="text-sm text-soft">
            Where alerts go is seen and changed by those who may configure the workspace. What was sent stands
            below.
          </p>
        </Panel>
      )}
      <Deliveries workspace={workspace} names={names} />
    </>
  );
}
