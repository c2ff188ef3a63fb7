import { changeReviewItem as change } from '../../../app/review/index.ts';
import type { ReviewItem } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { givenOf } from '../shapes/given.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { reviewItem, reviewItemChange, showReviewItem } from '../shapes/reviews.ts';

export const changeReviewItem = writing({
  name: 'change-review-item',
  method: 'patch',
  at: inWorkspace('/review-items/{id}'),
  scope: 'triage',
  summary: "Says of an action that it is done or dropped, is due later, or is somebody else's.",
  path: recordPath,
  body: reviewItemChange,
  needs: 'match',
  answer: reviewItem,
  write: ({ state, path, version, body }, caller) =>
    change(state, { ...path, version, change: givenOf(body) }, caller),
  reply: (one: ReviewItem) => ({ body: showReviewItem(one), version: one.version }),
});
