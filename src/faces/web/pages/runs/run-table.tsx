import { Link } from '@tanstack/react-router';
import type { Run } from '../../../api/answers.ts';
import { count, duration } from '../../client/figures.ts';
import { Table, Td, Th } from '../../parts/table.tsx';
import { useNow, When } from '../../parts/when.tsx';
import { RunBadge, runTitle } from './run-badge.tsx';
import { Who } from './who.tsx';

/** The list of runs, each with what came of it. */
export function RunTable({ workspace, runs }: { readonly workspace: string; readonly runs: readonly Run[] }) {
  const now = useNow();
  return (
    <Table
      caption="Runs"
      least="52rem"
      head={
        <>
          <Th>Run</Th>
          <Th>Verdict</Th>
          <Th>Started</Th>
          <Th>By</Th>
          <Th right>New</Th>
          <Th right>Regressed</Th>
          <Th right>Gone</Th>
          <Th right>Took</Th>
        </>
      }
    >
      {runs.map((run, index) => {
        const before = runs.slice(index + 1).find(isRecorded(run.environment));
        const took = (run.endedAt === null ? now : Date.parse(run.endedAt)) - Date.parse(run.startedAt);
        return (
          <tr key={run.id} className="hover:bg-hover">
            <Td>
              <Link
                to="/w/$workspace/runs/$run"
                params={{ workspace, run: run.id }}
                className="font-medium whitespace-nowrap"
              >
                {runTitle(run)}
              </Link>
            </Td>
            <Td>
              <RunBadge run={run} />
              {run.failure !== null && (
                <div className="mt-0.5 max-w-md text-xs text-soft">{run.failure.message}</div>
              )}
            </Td>
            <Td>
              <When at={run.startedAt} />
            </Td>
            <Td>
              <Who workspace={workspace} by={run.by} />
            </Td>
            <OutcomeCell workspace={workspace} run={run} before={before} of="new" />
            <OutcomeCell workspace={workspace} run={run} before={before} of="regressed" />
            <OutcomeCell workspace={workspace} run={run} before={before} of="gone" />
            <Td right>{duration(took)}</Td>
          </tr>
        );
      })}
    </Table>
  );
}

const isRecorded =
  (environment: string) =>
  (run: Run): boolean =>
    run.state === 'done' && run.environment === environment;

/** A number of a run's outcome, which leads to the breaks it counts: against the run before, where there is one. */
function OutcomeCell({
  workspace,
  run,
  before,
  of,
}: {
  readonly workspace: string;
  readonly run: Run;
  readonly before: Run | undefined;
  readonly of: 'new' | 'regressed' | 'gone';
}) {
  const number = run.outcome?.[of];
  if (number === undefined) return <Td right>{<span className="text-soft">not known</span>}</Td>;
  if (number === 0) return <Td right>0</Td>;
  if (of === 'regressed')
    return (
      <Td right>
        <Link to="/w/$workspace/breaks" params={{ workspace }} search={{ state: ['regressed'] }}>
          {count(number)}
        </Link>
      </Td>
    );
  return (
    <Td right>
      <Link
        to="/w/$workspace/runs/$run"
        params={{ workspace, run: run.id }}
        search={before === undefined ? {} : { before: before.id, difference: of }}
        hash={before === undefined ? 'outcome' : 'comparison'}
      >
        {count(number)}
      </Link>
    </Td>
  );
}
