import { addReviewItem as add } from '../../../app/review/index.ts';
import type { ReviewItem } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { newReviewItem, reviewItem, showReviewItem } from '../shapes/reviews.ts';

export const addReviewItem = writing({
  name: 'add-review-item',
  method: 'post',
  at: inWorkspace('/reviews/{id}/items'),
  scope: 'triage',
  summary: 'Writes a decision into an open review, or an action with who does it by which day.',
  path: recordPath,
  body: newReviewItem,
  answer: reviewItem,
  status: 201,
  write: ({ state, path: { workspace, id: review }, body }, caller) =>
    add(state, { workspace, review, ...body, about: body.about ?? null, due: body.due ?? null }, caller),
  reply: (one: ReviewItem) => ({ body: showReviewItem(one), version: one.version }),
});
