import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ask, at } from '../../client/ask.ts';
import { NoRunYet } from '../../parts/no-run-yet.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { When } from '../../parts/when.tsx';

/** What every part of a decision says of what it stands on. */
interface Head {
  readonly at: string;
  readonly environment: string;
  readonly run: { readonly id: string; readonly number: number; readonly at: string } | null;
}

/** A part of the decision, as it stands now: how old things are changes by itself. */
export function useDecided<Part>(workspace: string, ...part: readonly string[]): UseQueryResult<Part> {
  return useQuery({
    queryKey: ['w', workspace, 'decision', ...part],
    queryFn: ({ signal }) => ask<Part>(at(workspace, ...part), { signal }),
    refetchInterval: 300_000,
  });
}

/** A page of the decision: its head, and its body once it is there and there was something to decide on. */
export function Decided<Part extends Head>({
  workspace,
  query,
  title,
  about,
  icon,
  none,
  actions,
  children,
}: {
  readonly workspace: string;
  readonly query: UseQueryResult<Part>;
  readonly title: string;
  readonly about: string;
  readonly icon: LucideIcon;
  /** What will stand here after the first run. */
  readonly none: string;
  readonly actions?: (part: Part) => ReactNode;
  readonly children: (part: Part) => ReactNode;
}) {
  const { data } = query;
  const isThere = data !== undefined && data.run !== null;
  return (
    <>
      <PageHead
        title={title}
        about={
          <>
            {about}
            {isThere && <StandsOn workspace={workspace} head={data} />}
          </>
        }
        actions={isThere ? actions?.(data) : undefined}
      />
      {query.isError && data === undefined ? (
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      ) : data === undefined ? (
        <div className="card">
          <Waiting rows={10} />
        </div>
      ) : data.run === null ? (
        <div className="card">
          <NoRunYet workspace={workspace} icon={icon}>
            {none}
          </NoRunYet>
        </div>
      ) : (
        children(data)
      )}
    </>
  );
}

function StandsOn({ workspace, head }: { readonly workspace: string; readonly head: Head }) {
  const { run } = head;
  if (run === null) return null;
  return (
    <span className="block text-xs">
      By{' '}
      <Link to="/w/$workspace/runs/$run" params={{ workspace, run: run.id }} className="underline">
        run {run.number}
      </Link>
      , <When at={run.at} />, and all that was recorded since.
    </span>
  );
}
