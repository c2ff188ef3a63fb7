import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workspace } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { faultOf, wasQuicker } from '../../client/faults.ts';
import { sessionQuery, useMay, useSession } from '../../client/session.ts';
import { dayAndTime } from '../../client/time.ts';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { useDoing } from '../../shell/use-doing.ts';

/** What the workspace is called, and what is known of it. */
export function GeneralPart({ workspace }: { readonly workspace: string }) {
  const { version } = useSession();
  const query = useQuery({
    queryKey: ['w', workspace, 'workspace'],
    queryFn: ({ signal }) => ask<Workspace>(at(workspace), { signal }),
  });
  if (query.isError) return <Trouble thrown={query.error} again={() => void query.refetch()} />;
  if (query.data === undefined) return <Waiting rows={4} />;
  return (
    <>
      <Panel title="Name">
        <Rename workspace={query.data} reload={() => query.refetch()} />
      </Panel>
      <Panel title="About it">
        <Facts
          facts={[
            [
              'Id',
              <code key="id" className="font-mono text-xs">
                {query.data.id}
              </code>,
            ],
            ['Made', dayAndTime(query.data.createdAt)],
            ['Version of Tieout', version],
          ]}
        />
      </Panel>
    </>
  );
}

function Rename({ workspace, reload }: { readonly workspace: Workspace; reload(): Promise<unknown> }) {
  const { id, version } = workspace;
  const may = useMay(id, 'configure');
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const { run, busy, refused } = useDoing();
  const name = typed ?? workspace.name;
  if (!may) return <p className="text-sm">{workspace.name}</p>;
  const save = async (): Promise<void> => {
    const done = await run(
      () => ask<Workspace>(at(id), { method: 'PATCH', version, body: { name } }),
      'The workspace has its new name.',
    );
    if (done !== null) setTyped(null);
    await Promise.all([reload(), client.refetchQueries({ queryKey: sessionQuery.queryKey })]);
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="flex max-w-md items-end gap-2">
        <TextField
          label="Name of the workspace"
          className="flex-1"
          value={name}
          required
          maxLength={200}
          onChange={({ target }) => setTyped(target.value)}
          wrong={faultOf(refused, 'name')}
        />
        <Button type="submit" disabled={busy || name === workspace.name}>
          Rename
        </Button>
      </div>
      {wasQuicker(refused) ? (
        <Notice tone="warn" said title={`Somebody else has just named it “${workspace.name}”.`}>
          What you typed is kept: rename it again to have yours.
        </Notice>
      ) : (
        refused !== null && <RefusedNotice thrown={refused} />
      )}
    </form>
  );
}
