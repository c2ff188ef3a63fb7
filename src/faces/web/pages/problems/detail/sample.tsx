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
import { Table, Td, Th } from '../../../parts/table.tsx';
import { calledOf } from '../../breaks/break-words.ts';

/** The five of its breaks that put most at risk, and the way to all. */
export function Sample({
  workspace,
  problem,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
  readonly currency: string;
}) {
  const { id, environment } = problem;
  const search = { problem: id, ...(environment !== 'production' && { environment }) };
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
        <Table
          caption="Five of its breaks"
          least="34rem"
          head={
            <>
              <Th>Record</Th>
              <Th>What is wrong</Th>
              <Th>Day</Th>
              <Th>State</Th>
              <Th right>At risk</Th>
            </>
          }
        >
          {sample.data.items.map((one) => (
            <tr key={one.id}>
              <Td>
                <Link
                  to="/w/$workspace/breaks/$break"
                  params={{ workspace, break: one.id }}
                  search={{ ...search, order: 'largest' }}
                  className="whitespace-nowrap"
                >
                  {calledOf(one)}
                </Link>
              </Td>
              <Td>{one.explanation}</Td>
              <Td className="whitespace-nowrap">
                {one.occurredOn === null ? (
                  <span className="text-soft">not known</span>
                ) : (
                  dayOf(one.occurredOn)
                )}
              </Td>
              <Td>
                <StateBadge state={one.state} />
              </Td>
              <Td right>
                <Amount amount={one.atRisk.amount} currency={one.atRisk.currency} />
              </Td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
