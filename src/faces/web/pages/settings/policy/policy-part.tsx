import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyAnswer, Setting } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { wasQuicker } from '../../../client/faults.ts';
import { several } from '../../../client/figures.ts';
import { useMay } from '../../../client/session.ts';
import { makeOld } from '../../../client/workspace-events.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { useDoing } from '../../../shell/use-doing.ts';
import { changedPolicy, type TypedPolicy } from './changed-policy.ts';
import { PolicyCriteria } from './policy-criteria.tsx';
import { PolicyPreview, usePolicyPreview } from './policy-preview.tsx';
import { PolicyRoomPanel } from './policy-room-panel.tsx';

/** Every number that decides: its default and why, the value in force, and what another one would change. */
export function PolicyPart({ workspace }: { readonly workspace: string }) {
  const query = useQuery({
    queryKey: ['w', workspace, 'decision', 'policy'],
    queryFn: ({ signal }) => ask<PolicyAnswer>(at(workspace, 'policy'), { signal }),
  });
  if (query.isError && query.data === undefined)
    return <Trouble thrown={query.error} again={() => void query.refetch()} />;
  if (query.data === undefined) return <Waiting rows={8} />;
  return <Known workspace={workspace} policy={query.data} />;
}

function Known({ workspace, policy }: { readonly workspace: string; readonly policy: PolicyAnswer }) {
  const may = useMay(workspace, 'configure');
  const client = useQueryClient();
  const [typed, setTyped] = useState<TypedPolicy>({});
  const { run, busy, refused, forget } = useDoing();
  const preview = usePolicyPreview(workspace);
  const touched = Object.keys(typed).length;
  const start = (next: TypedPolicy): void => {
    setTyped(next);
    preview.forget();
    forget();
  };
  const save = async (): Promise<void> => {
    const saved = await run(async () => {
      const { version } = policy;
      try {
        return await ask<Setting>(at(workspace, 'settings', 'policy'), {
          method: 'PUT',
          version,
          body: { value: changedPolicy(policy, typed) },
        });
      } finally {
        makeOld(client, workspace, 'setting');
      }
    }, 'The policy is saved.');
    if (saved !== null) start({});
  };
  const changed = policy.rooms.flatMap(({ parameters }) => parameters.filter((one) => one.changed)).length;
  const criteria = policy.criteria.filter((one) => one.changed).length;
  return (
    <>
      <Panel title="Policy">
        <p className="max-w-prose text-sm">
          Every number that a rule of the decision leans on, with why it is what it is, and how each criterion
          of the gate counts.{' '}
          {changed + criteria === 0
            ? 'All are as by default.'
            : `Other than by default: ${several(changed, 'number')}, ${several(criteria, 'criterion', 'criteria')}.`}
        </p>
        {may && (
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <Button
              disabled={touched === 0 || preview.busy}
              onClick={() => void preview.ask(changedPolicy(policy, typed))}
            >
              {preview.busy ? 'One moment …' : 'See what it would change'}
            </Button>
            <Button look="main" disabled={touched === 0 || busy} onClick={() => void save()}>
              Save
            </Button>
            {touched > 0 && <Button onClick={() => start({})}>Take back</Button>}
            <span role="status" className="text-sm text-soft">
              {touched > 0 && `${several(touched, 'change')} not saved`}
            </span>
          </div>
        )}
        {wasQuicker(refused) ? (
          <Notice tone="warn" said title="Somebody else has changed the policy meanwhile." className="mt-3">
            What you typed is kept, and theirs stands below: save again.
          </Notice>
        ) : (
          refused !== null && <RefusedNotice thrown={refused} className="mt-3" />
        )}
        <PolicyPreview preview={preview} />
      </Panel>
      <PolicyCriteria
        criteria={policy.criteria}
        typed={typed}
        may={may}
        onType={(changes) => start({ ...typed, ...changes })}
      />
      {policy.rooms.map((room) => (
        <PolicyRoomPanel
          key={room.room}
          room={room}
          typed={typed}
          may={may}
          onType={(key, text) => start({ ...typed, [key]: text })}
        />
      ))}
    </>
  );
}
