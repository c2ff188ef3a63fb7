import { useQuery } from '@tanstack/react-query';
import type { Page, Review } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { dayAndTime } from '../../client/time.ts';
import { Panel } from '../../parts/panel.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { ReviewBadge } from './badges.tsx';

/** The reviews that were, the last first. */
export function PastReviews({ workspace }: { readonly workspace: string }) {
  const query = useQuery({
    queryKey: ['w', workspace, 'reviews', 'list'],
    queryFn: ({ signal }) => ask<Page<Review>>(at(workspace, 'reviews'), { query: { limit: 26 }, signal }),
  });
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
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
