import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Page, TrackedBreak, TrackedProblem } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { several } from '../../../client/figures.ts';
import { dayOf } from '../../../client/time.ts';
import { Amount } from '../../../parts/amount.tsx';
import { StateBadge } from '../../../parts/badge.tsx';
import { buttonClass } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { calledOf } from '../../breaks/break-words.ts';

/** The five of its breaks that put most at risk, and the way to all. */
export function Sample({
  workspace,
  problem,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
}) {
  const { id, environment } = problem;
  const search = {
    problem: id,
    present: 'true' as const,
    ...(environment !== 'production' && { environment }),
  };
  const sample = useQuery({
    queryKey: ['w', workspace, 'breaks', 'sample', id],
    queryFn: ({ signal }) =>
      ask<Page<TrackedBreak>>(at(workspace, 'breaks'), {
        query: { ...search, order: 'largest', limit: 5 },
        signal,
      }),
  });
  return (
    <Panel
      title="Its largest breaks"
      aside={
        <Link
          to="/w/$workspace/breaks"
          params={{ workspace }}
          search={search}
          className={buttonClass('plain', 'h-7')}
        >
          Show all {several(problem.count, 'break')}
        </Link>
      }
      flush
    >
      {sample.isError && sample.data === undefined ? (
        <Trouble thrown={sample.error} again={() => void sample.refetch()} />
      ) : sample.data === undefined ? (
        <Waiting rows={5} />
      ) : sample.data.items.length === 0 ? (
        <p className="p-4 text-sm text-soft">None of its breaks is there any more.</p>
      ) : (
        <ul>
          {sample.data.items.map((one) => (
            <li key={one.id} className="border-b border-rule last:border-b-0">
              <Link
                to="/w/$workspace/breaks/$break"
                params={{ workspace, break: one.id }}
                search={{ ...search, order: 'largest' }}
                className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 px-4 py-2 text-sm text-ink no-underline hover:bg-hover"
              >
                <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-medium">{calledOf(one)}</span>
                  <StateBadge state={one.state} />
                </span>
                <span className="text-right">
                  <Amount amount={one.atRisk.amount} currency={one.atRisk.currency} />
                </span>
                <span className="text-soft">{one.explanation}</span>
                <span className="text-right whitespace-nowrap text-soft">
                  {one.occurredOn === null ? 'day not known' : dayOf(one.occurredOn)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
