import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditEntry, Page } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { Button } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { AuditFilter, type AuditSearch } from './audit-filter.tsx';
import { AuditTable } from './audit-table.tsx';
import { Verification } from './verification.tsx';

/** The log of every change, and the proof that nobody has changed the log. */
export function AuditPart({ workspace }: { readonly workspace: string }) {
  const [filter, setFilter] = useState<AuditSearch>({});
  const list = useInfiniteQuery({
    queryKey: ['w', workspace, 'audit', filter],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<AuditEntry>>(at(workspace, 'audit'), {
        query: { ...filter, after: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const entries = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Verification workspace={workspace} />
      <Panel title="Every change" flush>
        <AuditFilter workspace={workspace} filter={filter} onChange={setFilter} />
        {list.isError ? (
          <Trouble thrown={list.error} again={() => void list.refetch()} />
        ) : entries === undefined ? (
          <Waiting rows={8} />
        ) : entries.length === 0 ? (
          <p className="p-4 text-sm text-soft">Nothing that was done fits the filter.</p>
        ) : (
          <>
            <AuditTable entries={entries} />
            {list.hasNextPage && (
              <div className="border-t border-rule p-2 text-center">
                <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
                  {list.isFetchingNextPage ? 'One moment …' : 'Show earlier changes'}
                </Button>
              </div>
            )}
          </>
        )}
      </Panel>
    </>
  );
}
