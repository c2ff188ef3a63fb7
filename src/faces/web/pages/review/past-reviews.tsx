import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Page, Review, ReviewDetail } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { dayAndTime } from '../../client/time.ts';
import { Panel } from '../../parts/panel.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { ReviewBadge } from './badges.tsx';
import { Recorded } from './recorded.tsx';

/** The last reviews, the newest first. */
export const usePastReviews = (workspace: string) =>
  useQuery({
    queryKey: ['w', workspace, 'reviews', 'list'],
    queryFn: ({ signal }) => ask<Page<Review>>(at(workspace, 'reviews'), { query: { limit: 26 }, signal }),
  });

/** The reviews that were, the last first. */
export function PastReviews({ workspace }: { readonly workspace: string }) {
  const query = usePastReviews(workspace);
  return (
    <Panel title="Reviews so far" flush>
      {query.isError && query.data === undefined ? (
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Waiting rows={3} />
      ) : query.data.items.length === 0 ? (
        <p className="px-4 py-4 text-sm text-soft">None yet. The first one that is opened stands here.</p>
      ) : (
        <ol className="divide-y divide-rule">
          {query.data.items.map(({ id, week, state, attendance, summary, opened, dueAt }) => (
            <li key={id} className="px-4 py-2.5 text-sm">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {week} <ReviewBadge state={state} />
              </span>
              {summary !== null && <p className="break-words">{summary}</p>}
              <p className="text-xs text-soft">
                {[
                  opened !== null && `opened ${dayAndTime(opened.at)}`,
                  opened === null && dueAt !== null && `due ${dayAndTime(dueAt)}`,
                  attendance.length > 0 && attendance.join(', '),
                ]
                  .filter((part) => part !== false)
                  .join(' · ')}
              </p>
              {opened !== null && <Came workspace={workspace} review={id} week={week} />}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** What it came to, asked for once somebody wants to know. */
function Came({
  workspace,
  review,
  week,
}: {
  readonly workspace: string;
  readonly review: string;
  readonly week: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['w', workspace, 'reviews', 'one', review],
    queryFn: ({ signal }) => ask<ReviewDetail>(at(workspace, 'reviews', review), { signal }),
    enabled: isOpen,
  });
  const items = query.data?.items;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-7 cursor-pointer py-1 text-xs text-accent">
        Decisions and actions<span className="sr-only"> of {week}</span>
      </summary>
      {!isOpen ? null : query.isError && items === undefined ? (
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      ) : items === undefined ? (
        <Waiting rows={2} />
      ) : items.length === 0 ? (
        <p className="text-soft">Nothing was recorded.</p>
      ) : (
        <Recorded items={items} />
      )}
    </details>
  );
}
