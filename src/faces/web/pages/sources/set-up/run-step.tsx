import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, House, Play } from 'lucide-react';
import { useState } from 'react';
import type { Page, Run } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { several } from '../../../client/figures.ts';
import { useMay } from '../../../client/session.ts';
import { VerdictBadge } from '../../../parts/badge.tsx';
import { Button, buttonClass } from '../../../parts/button.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { FocusOn } from '../../../parts/focus-on.tsx';
import { JobProgress } from '../../../parts/job-progress.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useRunning } from '../../runs/use-running.ts';
import type { Side } from '../files/uploaded-file.ts';
import type { Standing } from './standing.ts';
import { WhatIsMissing } from './what-is-missing.tsx';

/** The third step: the comparison itself, to its verdict. */
export function RunStep({
  workspace,
  standing,
  onBack,
}: {
  readonly workspace: string;
  readonly standing: Standing;
  onBack(): void;
}) {
  const client = useQueryClient();
  const mayRun = useMay(workspace, 'run');
  const [begun, setBegun] = useState<Run | null>(null);
  const [ended, setEnded] = useState<Run | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  // Whoever comes back while it runs sees how far it is.
  const underWay = useQuery({
    queryKey: ['w', workspace, 'runs', 'under-way'],
    queryFn: ({ signal }) =>
      ask<Page<Run>>(at(workspace, 'runs'), { query: { state: 'running', limit: 1 }, signal }),
  });
  const running = ended === null ? (begun ?? underWay.data?.items[0] ?? null) : null;
  const { progress, first, isLost, cancel, cancelling } = useRunning(
    workspace,
    running?.id ?? null,
    (run) => {
      setBegun(null);
      setEnded(run);
    },
  );
  const start = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      setBegun(await ask<Run>(at(workspace, 'runs'), { method: 'POST', body: {} }));
      setEnded(null);
      void client.invalidateQueries({ queryKey: ['w', workspace, 'runs'] });
    } catch (thrown) {
      setRefused(thrown);
    } finally {
      setBusy(false);
    }
  };
  const filesOf = (side: Side): string =>
    standing.files[side].length === 0
      ? 'what its source says'
      : standing.files[side].map(({ name }) => name).join(', ');
  const phase = running !== null ? 'running' : ended !== null ? `ended ${ended.id}` : 'before';
  return (
    <FocusOn what={phase} label="Comparison">
      {running !== null ? (
        <Panel title="Comparing">
          <JobProgress
            progress={progress}
            first={first}
            isLost={isLost}
            cancelling={cancelling}
            onCancel={mayRun ? () => void cancel() : undefined}
          />
        </Panel>
      ) : (
        <div className="flex flex-col gap-4">
          {ended !== null && <Ended workspace={workspace} run={ended} />}
          {refused !== null && <RefusedNotice thrown={refused} />}
          {standing.lacking.length > 0 || standing.compares?.length === 0 ? (
            <WhatIsMissing standing={standing} />
          ) : (
            ended === null && (
              <Panel title="What will be compared">
                <Facts
                  facts={[
                    ['Shop', filesOf('shop')],
                    ['ERP', filesOf('erp')],
                    ['Compares', standing.compares?.join(', ') ?? 'what the profile says of them'],
                  ]}
                />
              </Panel>
            )
          )}
          <div className="flex justify-between gap-2">
            <Button icon={<ArrowLeft aria-hidden="true" size={14} />} onClick={onBack}>
              What they mean
            </Button>
            {mayRun && (
              <Button
                look={ended?.state === 'done' ? 'plain' : 'main'}
                autoFocus
                icon={<Play aria-hidden="true" size={14} />}
                disabled={busy || standing.lacking.length > 0}
                onClick={() => void start()}
              >
                {busy ? 'One moment …' : ended === null ? 'Compare' : 'Compare again'}
              </Button>
            )}
          </div>
        </div>
      )}
    </FocusOn>
  );
}

/** What came of it. */
function Ended({ workspace, run }: { readonly workspace: string; readonly run: Run }) {
  if (run.state !== 'done' || run.verdict === null)
    return (
      <Notice
        tone={run.state === 'failed' ? 'bad' : 'warn'}
        said
        title={run.failure?.message ?? 'It was cancelled; nothing of it was recorded.'}
      >
        {run.failure?.hint}
      </Notice>
    );
  const found =
    run.outcome === null ? 0 : run.outcome.new + run.outcome.still + run.outcome.back + run.outcome.regressed;
  return (
    <section className="card flex flex-col items-center gap-3 px-4 py-10 text-center" aria-label="Verdict">
      <div role="status">
        <VerdictBadge verdict={run.verdict} />
        <p className="mt-2 text-base">
          {run.verdict === 'clean'
            ? 'Nothing is left between the two sides that is not explained.'
            : `${several(found, 'break')} between the two sides.`}
        </p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <Link to="/w/$workspace" params={{ workspace }} className={buttonClass('main')}>
          <House aria-hidden="true" size={14} />
          See the whole of it
        </Link>
        {found > 0 && (
          <Link to="/w/$workspace/breaks" params={{ workspace }} className={buttonClass()}>
            Go through the breaks
          </Link>
        )}
        <Link to="/w/$workspace/runs/$run" params={{ workspace, run: run.id }} className={buttonClass()}>
          How it came about
        </Link>
      </div>
    </section>
  );
}
