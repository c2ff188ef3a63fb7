import { useInfiniteQuery } from '@tanstack/react-query';
import type { AlertDelivery, Page } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Button } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { When } from '../../../parts/when.tsx';
import { DeliveryBadge } from './delivery-badge.tsx';
import { contentsSaid } from './words.ts';

/** What was sent and what is still to be sent, the last first. */
export function Deliveries({
  workspace,
  names,
}: {
  readonly workspace: string;
  /** The names of channels by their ids; null for those who may not see them. */
  readonly names: ReadonlyMap<string, string> | null;
}) {
  const list = useInfiniteQuery({
    queryKey: ['w', workspace, 'alerts', 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<AlertDelivery>>(at(workspace, 'alert-deliveries'), {
        query: { after: pageParam, limit: 25 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
  const all = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Panel title="Deliveries" flush>
      {list.isError && all === undefined ? (
        <Trouble thrown={list.error} again={() => void list.refetch()} />
      ) : all === undefined ? (
        <Waiting rows={4} />
      ) : all.length === 0 ? (
        <p className="px-4 py-4 text-sm text-soft">
          None yet. Each message stands here with how often it was tried, why it was not taken, and when it is
          tried again.
        </p>
      ) : (
        <>
          <Table
            caption="Deliveries"
            least={names === null ? '44rem' : '52rem'}
            head={
              <>
                <Th>Made</Th>
                <Th>What</Th>
                {names !== null && <Th>Channel</Th>}
                <Th>State</Th>
                <Th right>Attempts</Th>
                <Th>Last error</Th>
                <Th>Next try</Th>
              </>
            }
          >
            {all.map((one) => (
              <tr key={one.id}>
                <Td>
                  <When at={one.createdAt} />
                </Td>
                <Td className="min-w-32 break-words">{contentsSaid(one)}</Td>
                {names !== null && (
                  <Td className="break-words">
                    {names.get(one.channel) ?? <span className="text-soft">removed</span>}
                  </Td>
                )}
                <Td>
                  <DeliveryBadge delivery={one} />
                </Td>
                <Td right>{one.attempts}</Td>
                <Td className="min-w-48 [overflow-wrap:anywhere]">
                  {one.lastError === null ? (
                    <span className="text-soft">none</span>
                  ) : (
                    <>
                      {one.lastError.message}
                      <span className="block text-xs text-soft">{one.lastError.hint}</span>
                    </>
                  )}
                </Td>
                <Td className="whitespace-nowrap">
                  {one.state === 'waiting' ? (
                    <time dateTime={one.dueAt}>{dayAndTime(one.dueAt)}</time>
                  ) : (
                    <span className="text-soft">none</span>
                  )}
                </Td>
              </tr>
            ))}
          </Table>
          {list.hasNextPage && (
            <div className="border-t border-rule p-2 text-center">
              <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
                {list.isFetchingNextPage ? 'One moment …' : 'Show earlier deliveries'}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}
