import { useQuery } from '@tanstack/react-query';
import { Download, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { Decision, Page, ReplayedDecision } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { dayAndTime } from '../../client/time.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { useDoing } from '../../shell/use-doing.ts';
import { GateBadge } from './badges.tsx';

/** The decisions that were taken, the last first, each with its evidence and the way to take it again. */
export function DecisionLog({
  workspace,
  environment,
}: {
  readonly workspace: string;
  readonly environment: string;
}) {
  const query = useQuery({
    queryKey: ['w', workspace, 'decision', 'log', environment],
    queryFn: ({ signal }) =>
      ask<Page<Decision>>(at(workspace, 'decisions'), { query: { environment, limit: 50 }, signal }),
  });
  return (
    <Panel title="What was decided" flush>
      {query.isError && query.data === undefined ? (
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Waiting rows={3} />
      ) : query.data.items.length === 0 ? (
        <p className="px-4 py-4 text-sm text-soft">
          Nothing yet. Each decision stands here with who took it and why, the hash of its evidence, and what
          revoked it.
        </p>
      ) : (
        <ol className="divide-y divide-rule">
          {query.data.items.map((decision) => (
            <OneDecision key={decision.id} workspace={workspace} decision={decision} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function OneDecision({ workspace, decision }: { readonly workspace: string; readonly decision: Decision }) {
  const { id, verdict, at: when, by, reason, revoked, evidenceSha256 } = decision;
  const [replayed, setReplayed] = useState<ReplayedDecision | null>(null);
  const { run, busy, refused } = useDoing();
  const replay = async (): Promise<void> =>
    setReplayed(await run(() => ask<ReplayedDecision>(at(workspace, 'decisions', id, 'replay'))));
  return (
    <li className="px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex min-w-0 flex-wrap items-center gap-2">
          <GateBadge verdict={verdict} />
          {revoked !== null && <Badge tone="quiet">Revoked</Badge>}
          <span>
            {by}, {dayAndTime(when)}
          </span>
        </span>
        <span className="flex gap-2">
          <Button
            className="h-7"
            disabled={busy}
            icon={<RotateCw aria-hidden="true" size={13} />}
            onClick={() => void replay()}
          >
            Replay
          </Button>
          <a className={buttonClass('plain', 'h-7')} href={at(workspace, 'decisions', id, 'pack')} download>
            <Download aria-hidden="true" size={13} />
            Evidence pack
          </a>
        </span>
      </div>
      {reason !== null && <p className="mt-1 max-w-4xl break-words">{reason}</p>}
      {revoked !== null && (
        <p className="mt-1 max-w-4xl">
          Revoked {dayAndTime(revoked.at)}: {revoked.why}
        </p>
      )}
      <p className="mt-1 text-xs break-all text-soft">
        Evidence SHA-256 <code className="font-mono">{evidenceSha256}</code>
      </p>
      {refused !== null && <RefusedNotice thrown={refused} className="mt-2" />}
      {replayed !== null && (
        <Notice tone={replayed.identical ? 'good' : 'warn'} said title={replayed.says} className="mt-2">
          {replayed.differences.length > 0 && (
            <ul className="list-disc pl-5">
              {replayed.differences.map(({ criterion, before, now }) => (
                <li key={criterion}>
                  {criterion}: {before ?? 'not there'}, now {now ?? 'not there'}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </li>
  );
}
