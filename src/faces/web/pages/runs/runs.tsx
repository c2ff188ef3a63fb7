import { useInfiniteQuery } from '@tanstack/react-query';
import { Play, ScrollText } from 'lucide-react';
import type { Page, Run } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useMay } from '../../client/session.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { Button } from '../../parts/button.tsx';
import { NoRunYet } from '../../parts/no-run-yet.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { RunTable } from './run-table.tsx';
import { useStartRun } from './use-start-run.ts';

/** The runs of a workspace, the last one first. */
export function Runs() {
  const workspace = useWorkspace();
  const mayRun = useMay(workspace, 'run');
  const { start, busy } = useStartRun(workspace);
  const runs = useInfiniteQuery({
    queryKey: ['w', workspace, 'runs', 'list'],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<Run>>(at(workspace, 'runs'), { query: { after: pageParam, limit: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const all = runs.data?.pages.flatMap(({ items }) => items) ?? [];
  const isRunning = all.some(({ state }) => state === 'running');
  const canStart = mayRun && !busy && !isRunning;
  useShortcut({ keys: 'n', label: 'Start a run', group: 'Runs', run: () => void start() }, canStart);
  return (
    <>
      <PageHead
        title="Runs"
        about="Each run reads the sources again, compares the two sides and says what is new and what is gone."
        actions={
          mayRun && (
            <Button
              look="main"
              hint="n"
              aria-keyshortcuts="n"
              icon={<Play aria-hidden="true" size={14} />}
              disabled={!canStart}
              title={isRunning ? 'A run is under way' : undefined}
              onClick={() => void start()}
            >
              {busy ? 'One moment …' : 'Start a run'}
            </Button>
          )
        }
      />
      {runs.isError ? (
        <Trouble thrown={runs.error} again={() => void runs.refetch()} />
      ) : runs.isPending ? (
        <div className="card">
          <Waiting rows={8} />
        </div>
      ) : all.length === 0 ? (
        <div className="card">
          <NoRuns workspace={workspace} />
        </div>
      ) : (
        <div className="card overflow-hidden">
          <RunTable workspace={workspace} runs={all} />
          {runs.hasNextPage && (
            <div className="border-t border-rule p-2 text-center">
              <Button onClick={() => void runs.fetchNextPage()} disabled={runs.isFetchingNextPage}>
                {runs.isFetchingNextPage ? 'One moment …' : 'Show earlier runs'}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

function NoRuns({ workspace }: { readonly workspace: string }) {
  return (
    <NoRunYet workspace={workspace} icon={ScrollText} title="Nothing was compared yet">
      Each run will stand here with its verdict, and with what is new and what is gone since the one before.
    </NoRunYet>
  );
}
