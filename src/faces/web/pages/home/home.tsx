import { useQuery } from '@tanstack/react-query';
import type { Home as HomeAnswer } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { Ageing } from './ageing.tsx';
import { FewBreaks } from './few-breaks.tsx';
import { FirstUse } from './first-use.tsx';
import { GoLive } from './go-live.tsx';
import { LastAttempt } from './last-attempt.tsx';
import { SinceLast } from './since-last.tsx';
import { Sources } from './sources.tsx';
import { Symptoms } from './symptoms.tsx';
import { TopProblems } from './top-problems.tsx';
import { Verdict } from './verdict.tsx';

/** How everything stands, the verdict first. */
export function Home() {
  const workspace = useWorkspace();
  const home = useQuery({
    queryKey: ['w', workspace, 'home'],
    queryFn: ({ signal }) => ask<HomeAnswer>(at(workspace, 'home'), { signal }),
    // How old the data are changes by itself.
    refetchInterval: 60_000,
  });
  if (home.isError && home.data === undefined)
    return (
      <>
        <PageHead title="Home" />
        <Trouble thrown={home.error} again={() => void home.refetch()} />
      </>
    );
  if (home.data === undefined)
    return (
      <>
        <PageHead title="Home" />
        <div className="card">
          <Waiting rows={12} />
        </div>
      </>
    );
  const shown = home.data;
  if (shown.run === null)
    return (
      <>
        <PageHead title="Home" />
        <LastAttempt workspace={workspace} home={shown} />
        <FirstUse workspace={workspace} home={shown} />
      </>
    );
  return (
    <div className="flex flex-col gap-4">
      <Verdict workspace={workspace} home={shown} />
      <LastAttempt workspace={workspace} home={shown} />
      <GoLive workspace={workspace} environment={shown.environment} />
      <Symptoms workspace={workspace} home={shown} />
      <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3">
        <SinceLast workspace={workspace} home={shown} />
        <Ageing workspace={workspace} home={shown} />
        <Sources workspace={workspace} home={shown} className="lg:col-span-2 xl:col-span-1" />
      </div>
      <TopProblems workspace={workspace} home={shown} />
      <div className="grid gap-4 xl:grid-cols-2">
        <FewBreaks workspace={workspace} home={shown} which="oldest" />
        <FewBreaks workspace={workspace} home={shown} which="largest" />
      </div>
    </div>
  );
}
