import { useQuery } from '@tanstack/react-query';
import type { Page, Run, TrackedProblem } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { useFixes } from '../../../client/fixes.ts';
import { dayOf } from '../../../client/time.ts';
import { type Mark, WeekChart } from '../../../parts/charts/week-chart.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { useProblemWeeks } from '../problem-data.ts';

/** The breaks of a problem by week, with its fixes and the runs that looked. */
export function ByWeek({
  workspace,
  problem,
  currency,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
  readonly currency: string;
}) {
  const { id, environment } = problem;
  const weeks = useProblemWeeks(workspace, id, 26);
  const fixes = useFixes(workspace).filter((fix) => fix.problem === id || fix.id === problem.fix);
  const runs = useQuery({
    queryKey: ['w', workspace, 'runs', 'marks', environment],
    queryFn: ({ signal }) =>
      ask<Page<Run>>(at(workspace, 'runs'), { query: { state: 'done', environment, limit: 200 }, signal }),
    staleTime: 60_000,
  });
  const marks: readonly Mark[] = [
    ...(runs.data?.items ?? []).map(
      (run): Mark => ({
        id: run.id,
        kind: 'run',
        at: run.endedAt ?? run.startedAt,
        label: `Run ${run.number}`,
      }),
    ),
    ...fixes.map(
      ({ id: fix, effectiveAt, what }): Mark => ({
        id: fix,
        kind: 'fix',
        at: effectiveAt,
        label: `Fix since ${dayOf(effectiveAt)}: ${what}`,
      }),
    ),
  ];
  return (
    <Panel title="Breaks by the week in which they occurred">
      {weeks.isError && weeks.data === undefined ? (
        <Trouble thrown={weeks.error} again={() => void weeks.refetch()} />
      ) : weeks.data === undefined ? (
        <Waiting rows={6} />
      ) : weeks.data.items.length === 0 ? (
        <p className="text-sm text-soft">None of its breaks has a day that is known.</p>
      ) : (
        <WeekChart
          workspace={workspace}
          weeks={weeks.data.items}
          marks={marks}
          currency={currency}
          searchOf={({ from, to }) => ({
            problem: id,
            from,
            to,
            ...(environment !== 'production' && { environment }),
          })}
        />
      )}
      {weeks.data !== undefined && weeks.data.undated > 0 && weeks.data.items.length > 0 && (
        <p className="mt-2 text-sm text-soft">
          {weeks.data.undated} have no day that is known, and are in no week.
        </p>
      )}
    </Panel>
  );
}
