import { Link } from '@tanstack/react-router';
import type { Run } from '../../../api/answers.ts';
import { duration } from '../../client/figures.ts';
import { Table, Td, Th } from '../../parts/table.tsx';
import { useNow, When } from '../../parts/when.tsx';
import { OutcomeLink } from './outcome-link.tsx';
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
      {runs.map((run) => {
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
            <Td right>
              {run.outcome === null ? (
                <NotKnown />
              ) : (
                <OutcomeLink workspace={workspace} run={run.id} outcome="new" number={run.outcome.new} />
              )}
            </Td>
            <Td right>
              {run.outcome === null ? (
                <NotKnown />
              ) : (
                <OutcomeLink
                  workspace={workspace}
                  run={run.id}
                  outcome="regressed"
                  number={run.outcome.regressed}
                />
              )}
            </Td>
            <Td right>
              {run.outcome === null ? (
                <NotKnown />
              ) : (
                <OutcomeLink workspace={workspace} run={run.id} outcome="gone" number={run.outcome.gone} />
              )}
            </Td>
            <Td right>{duration(took)}</Td>
          </tr>
        );
      })}
    </Table>
  );
}

const NotKnown = () => <span className="text-soft">not known</span>;
