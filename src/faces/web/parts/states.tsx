import { type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Refused } from '../client/ask.ts';
import { Button } from './button.tsx';

/** Nothing here yet: what will come, and the one thing to do for it. */
export function Empty({
  icon: Icon,
  title,
  children,
  action,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-14 text-center">
      <Icon aria-hidden="true" size={28} strokeWidth={1.5} className="text-soft" />
      <h2 className="text-base font-semibold">{title}</h2>
      {children !== undefined && <p className="text-sm text-soft">{children}</p>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** What did not work: what happened, what to do next, and trying again. */
export function Trouble({ thrown, again }: { readonly thrown: unknown; readonly again?: () => void }) {
  const problem = thrown instanceof Refused ? thrown.problem : null;
  return (
    <div role="alert" className="card mx-auto my-8 flex max-w-xl gap-3 p-4">
      <TriangleAlert aria-hidden="true" size={20} className="mt-0.5 shrink-0 text-bad" />
      <div className="min-w-0">
        <h2 className="font-semibold">{problem?.detail ?? 'This page has a fault.'}</h2>
        <p className="mt-1 text-sm text-soft break-words">
          {problem?.hint ?? (thrown instanceof Error ? thrown.message : String(thrown))}
        </p>
        {problem !== null && problem.requestId !== '' && (
          <p className="mt-1 text-xs text-soft">
            {problem.code}, request {problem.requestId}
          </p>
        )}
        {again !== undefined && (
          <Button className="mt-3" icon={<RefreshCw aria-hidden="true" size={14} />} onClick={again}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where something will be in a moment: keeps its place. */
export function Waiting({ rows = 5 }: { readonly rows?: number }) {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-3 p-4">
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
          key={row}
          className="h-4 animate-pulse rounded bg-hover odd:w-4/5"
        />
      ))}
    </div>
  );
}
