import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { symptomTitles } from '../../../../model/words.ts';
import type { HistoryEntry, TrackedProblem } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useBaseCurrency } from '../../client/base-currency.ts';
import { SeverityBadge, StateBadge } from '../../parts/badge.tsx';
import { Comments } from '../../parts/comments.tsx';
import { History } from '../../parts/history.tsx';
import { MoveKeys } from '../../parts/moves/move-actions.tsx';
import { MoveMenu } from '../../parts/moves/move-menu.tsx';
import { useMoves } from '../../parts/moves/use-moves.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { ByWeek } from './detail/by-week.tsx';
import { FixProof } from './detail/fix-proof.tsx';
import { Named } from './detail/named.tsx';
import { Sample } from './detail/sample.tsx';
import { Standing } from './detail/standing.tsx';
import { WhyGrouped } from './detail/why-grouped.tsx';

/** One problem: what it is, why these belong together, how it goes, and what is done about it. */
export function Problem() {
  const { workspace, problem: id } = useParams({ from: '/inside/w/$workspace/problems/$problem' });
  const query = useQuery({
    queryKey: ['w', workspace, 'problems', 'one', id],
    queryFn: ({ signal }) => ask<TrackedProblem>(at(workspace, 'problems', id), { signal }),
  });
  const back = (
    <Link to="/w/$workspace/problems" params={{ workspace }}>
      Problems
    </Link>
  );
  if (query.isError && query.data === undefined)
    return (
      <>
        <PageHead title="Problem" before={back} />
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      </>
    );
  if (query.data === undefined)
    return (
      <>
        <PageHead title="Problem" before={back} />
        <div className="card">
          <Waiting rows={10} />
        </div>
      </>
    );
  return <Known workspace={workspace} problem={query.data} back={back} />;
}

function Known({
  workspace,
  problem,
  back,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
  readonly back: ReactNode;
}) {
  const moves = useMoves(workspace);
  const currency = useBaseCurrency(workspace);
  const { id, version, state, assignee, severity, symptom } = problem;
  const comments = useRef<HTMLDivElement>(null);
  useShortcut({
    keys: 'c',
    label: 'Comment',
    group: 'Problem',
    run: () => comments.current?.querySelector('textarea')?.focus(),
  });
  const subject = { kind: 'problem', id, version, state, assignee } as const;
  return (
    <>
      <PageHead
        title={problem.title}
        before={back}
        about={
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge state={state} />
            <SeverityBadge severity={severity} />
            {symptomTitles[symptom]}
          </span>
        }
        actions={<MoveMenu moves={moves} subject={subject} />}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] xl:grid-rows-[auto_1fr]">
        <Standing workspace={workspace} problem={problem} currency={currency} moves={moves} />
        <div className="flex min-w-0 flex-col gap-4 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          <ByWeek workspace={workspace} problem={problem} currency={currency} />
          <Named problem={problem} />
          <WhyGrouped problem={problem} />
          <Sample workspace={workspace} problem={problem} />
          <div ref={comments}>
            <Panel title="Comments">
              <Comments workspace={workspace} subject={{ kind: 'problem', id }} />
            </Panel>
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <FixProof workspace={workspace} problem={problem} />
          <Panel title="What happened">
            <ProblemHistory workspace={workspace} id={id} />
          </Panel>
        </div>
      </div>
      <MoveKeys moves={moves} subject={subject} />
      {moves.dialog}
    </>
  );
}

function ProblemHistory({ workspace, id }: { readonly workspace: string; readonly id: string }) {
  const history = useQuery({
    queryKey: ['w', workspace, 'problems', 'history', id],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly HistoryEntry[] }>(at(workspace, 'problems', id, 'history'), { signal }),
  });
  if (history.isError && history.data === undefined)
    return <Trouble thrown={history.error} again={() => void history.refetch()} />;
  if (history.data === undefined) return <Waiting rows={3} />;
  return <History workspace={workspace} entries={history.data.items} />;
}
