import type { ReviewItem } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';

/** What a review came to: decisions, and what somebody does by a day. */
export function Recorded({ items }: { readonly items: readonly ReviewItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 border-l-2 border-accent pl-3 text-sm">
      {items.map(({ id, kind, text, owner, due, state }) => (
        <li key={id} className="break-words">
          <span className="font-medium">{kind === 'decision' ? 'Decided' : 'Action'}:</span> {text}{' '}
          <span className="text-soft">
            ({owner}
            {due !== null && `, by ${dayOf(due)}`}
            {state === 'dropped' && ', dropped'}
            {state === 'done' && ', done'})
          </span>
        </li>
      ))}
    </ul>
  );
}
