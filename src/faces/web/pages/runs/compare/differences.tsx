import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { words } from '../../../../../model/words.ts';
import type { ComparedBreak, Page, Run, TrackedBreak } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { MinorAmount } from '../../../parts/amount.tsx';
import { Button } from '../../../parts/button.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { type Difference, differenceTitles } from '../search.ts';

interface Row {
  readonly compared: ComparedBreak;
  readonly tracked: TrackedBreak | undefined;
}

/** The breaks that stand in one way between two runs. */
export function Differences({
  workspace,
  run: { id, environment },
  before,
  difference,
}: {
  readonly workspace: string;
  readonly run: Pick<Run, 'id' | 'environment'>;
  readonly before: string;
  readonly difference: Difference;
}) {
  const list = useInfiniteQuery({
    queryKey: ['w', workspace, 'runs', 'differences', id, before, difference],
    queryFn: async ({ pageParam, signal }): Promise<Page<Row>> => {
      const query = { before, difference, after: pageParam, limit: 50 };
      const page = await ask<Page<ComparedBreak>>(at(workspace, 'runs', id, 'differences'), {
        query,
        signal,
      });
      return { ...page, items: await withBreaks(workspace, environment, page.items, signal) };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (list.isError) return <Trouble thrown={list.error} again={() => void list.refetch()} />;
  if (list.data === undefined) return <Waiting rows={4} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return <p className="p-4 text-sm text-soft">No break stands as “{differenceTitles[difference]}” here.</p>;
  return (
    <>
      <Table
        caption={`${differenceTitles[difference]} breaks`}
        least="52rem"
        head={
          <>
            <Th>Break</Th>
            <Th>Order</Th>
            <Th>Before</Th>
            <Th>Now</Th>
            <Th right>At risk</Th>
          </>
        }
      >
        {rows.map(({ compared: { id, before: was, after: is }, tracked }) => {
          const risk = (is ?? was)?.atRisk;
          return (
            <tr key={id} className="hover:bg-hover">
              <Td>
                <Link to="/w/$workspace/breaks/$break" params={{ workspace, break: id }}>
                  {tracked === undefined ? id : words(tracked.kind)}
                </Link>
              </Td>
              <Td>{tracked?.order ?? tracked?.sku ?? tracked?.document ?? ''}</Td>
              <Td>
                <Said said={was} />
              </Td>
              <Td>
                <Said said={is} />
              </Td>
              <Td right>
                {risk === undefined ? '' : <MinorAmount minor={risk.minor} currency={risk.currency} />}
              </Td>
            </tr>
          );
        })}
      </Table>
      {list.hasNextPage && (
        <div className="border-t border-rule p-2 text-center">
          <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? 'One moment …' : 'Show more'}
          </Button>
        </div>
      )}
    </>
  );
}

/** What a run has expected and found; nothing where it has not seen the break. */
function Said({ said }: { readonly said: ComparedBreak['before'] }) {
  if (said === null) return <span className="text-soft">not seen</span>;
  return (
    <span className="break-words">
      <span className="text-soft">expected</span> {said.expected ?? 'nothing'}
      <br />
      <span className="text-soft">found</span> {said.actual ?? 'nothing'}
    </span>
  );
}

/** The comparison knows breaks by their id; what they are about is asked for beside it. */
async function withBreaks(
  workspace: string,
  environment: string,
  compared: readonly ComparedBreak[],
  signal: AbortSignal,
): Promise<readonly Row[]> {
  if (compared.length === 0) return [];
  const query = { environment, id: compared.map(({ id }) => id), limit: compared.length };
  const { items } = await ask<Page<TrackedBreak>>(at(workspace, 'breaks'), { query, signal });
  return compared.map((one) => ({ compared: one, tracked: items.find(({ id }) => id === one.id) }));
}
