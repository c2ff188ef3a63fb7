import { closeReview as close } from '../../../app/review/index.ts';
import type { Review } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { review, reviewClosing, showReview } from '../shapes/reviews.ts';

export const closeReview = writing({
  name: 'close-review',
  method: 'post',
  at: inWorkspace('/reviews/{id}/closing'),
  scope: 'triage',
  summary: 'Closes an open review: it was held. Somebody must have been there.',
  path: recordPath,
  body: reviewClosing,
  needs: 'match',
  answer: review,
  write: ({ state, path, version, body }, caller) =>
    close(state, { ...path, version, summary: body.summary ?? null }, caller),
  reply: (one: Review) => ({ body: showReview(one), version: one.version }),
});
