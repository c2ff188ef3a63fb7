import type { ReviewItem } from '../../../api/answers.ts';
import { useMay } from '../../client/session.ts';
import { dayOf } from '../../client/time.ts';
import { Button } from '../../parts/button.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useReviewChanges } from './use-review-changes.ts';

/** What somebody has promised to do and has not done. */
export function OpenActions({
  workspace,
  items,
}: {
  readonly workspace: string;
  readonly items: readonly ReviewItem[];
}) {
  const may = useMay(workspace, 'triage');
  const { change, busy, refused } = useReviewChanges(workspace);
  const end = (item: ReviewItem): Promise<unknown> =>
    change(
      ['review-items', item.id],
      { method: 'PATCH', version: item.version, body: { state: 'done' } },
      'It is done.',
    );
  return (
    <Panel title="Open actions" flush>
      {items.length === 0 ? (
        <p className="px-4 py-4 text-sm text-soft">
          None. What a review gives somebody to do stands here until it is done.
        </p>
      ) : (
        <ul className="divide-y divide-rule">
          {items.map((item) => (
            <li key={item.id} className="flex flex-wrap items-start justify-between gap-2 px-4 py-3 text-sm">
              <span className="min-w-0 flex-1 basis-52 break-words">
                {item.text}
                <span className="block text-xs text-soft">
                  {item.owner}
                  {item.due !== null && `, by ${dayOf(item.due)}`}
                </span>
              </span>
              {may && (
                <Button className="h-7" disabled={busy} onClick={() => void end(item)}>
                  Done<span className="sr-only">: {item.text}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {refused !== null && <RefusedNotice thrown={refused} className="m-3" />}
    </Panel>
  );
}
