import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RunDetail } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { When } from '../../parts/when.tsx';
import { Ended } from './detail/ended.tsx';
import { Recorded } from './detail/recorded.tsx';
import { Running } from './detail/running.tsx';
import { RunBadge, runTitle } from './run-badge.tsx';
import { useRunId } from './use-run-id.ts';
import { Who } from './who.tsx';

/** One run: how far it is, and what came of it. */
export function Run() {
  const { workspace, run: id } = useRunId();
  const query = useQuery({
    queryKey: ['w', workspace, 'runs', 'one', id],
    queryFn: ({ signal }) => ask<RunDetail>(at(workspace, 'runs', id), { signal }),
  });
  const back = (
    <Link to="/w/$workspace/runs" params={{ workspace }}>
      Runs
    </Link>
  );
  if (query.isError)
    return (
      <>
        <PageHead title="Run" before={back} />
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      </>
    );
  if (query.data === undefined)
    return (
      <>
        <PageHead title="Run" before={back} />
        <div className="card">
          <Waiting rows={10} />
        </div>
      </>
    );
  const run = query.data;
  return (
    <>
      <PageHead
        title={run.state === 'running' ? 'Run under way' : runTitle(run)}
        before={back}
        about={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <RunBadge run={run} />
            <span>
              Started <When at={run.startedAt} /> by <Who workspace={workspace} by={run.by} />
            </span>
          </span>
        }
      />
      {run.state === 'running' ? (
        <Running workspace={workspace} run={run} />
      ) : run.state === 'done' ? (
        <Recorded workspace={workspace} run={run} />
      ) : (
        <Ended workspace={workspace} run={run} />
      )}
    </>
  );
}
