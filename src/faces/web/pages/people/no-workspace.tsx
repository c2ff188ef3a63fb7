import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Workspace } from '../../../api/answers.ts';
import { ask } from '../../client/ask.ts';
import { faultOf } from '../../client/faults.ts';
import { sessionQuery, useSession } from '../../client/session.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { signOut } from '../../shell/sign-out.ts';
import { Entrance } from './entrance.tsx';
import { typedIn } from './use-entering.ts';

/** Where somebody is who is signed in and belongs to no workspace. */
export function NoWorkspace() {
  const { person } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const make = async (name: string): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      const { id } = await ask<Workspace>('/v1/workspaces', { method: 'POST', body: { name } });
      await client.refetchQueries({ queryKey: sessionQuery.queryKey });
      await navigate({ to: '/w/$workspace', params: { workspace: id } });
    } catch (thrown) {
      setRefused(thrown);
      setBusy(false);
    }
  };
  return (
    <Entrance
      title="You are in no workspace"
      about={`You are signed in as ${person.email}. Ask an admin of a workspace to invite you, or make a new one.`}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          void make(typedIn(event.currentTarget)['name'] ?? '');
        }}
      >
        {refused !== null && <RefusedNotice thrown={refused} />}
        <TextField
          label="Name of the workspace"
          name="name"
          required
          maxLength={200}
          autoComplete="organization"
          wrong={faultOf(refused, 'name')}
        />
        <div className="flex justify-between gap-2">
          <Button onClick={() => void signOut()}>Sign out</Button>
          <Button type="submit" look="main" disabled={busy}>
            {busy ? 'One moment …' : 'Make a workspace'}
          </Button>
        </div>
      </form>
    </Entrance>
  );
}
