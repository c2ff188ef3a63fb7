import { moveReview as move } from '../../../app/review/index.ts';
import type { Review } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { review, reviewMove, showReview } from '../shapes/reviews.ts';

export const moveReview = writing({
  name: 'move-review',
  method: 'post',
  at: inWorkspace('/review-moves'),
  scope: 'triage',
  summary:
    'Moves the review that comes next to another moment, with the reason; that it was moved stays said.',
  path: workspacePath,
  body: reviewMove,
  answer: review,
  write: ({ state, path, body }, caller) => move(state, { ...path, ...body }, caller),
  reply: (one: Review) => ({ body: showReview(one), version: one.version }),
});
