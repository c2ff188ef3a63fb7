import { readReview } from '../../../app/review/index.ts';
import { reading } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { reviewDetail, showReview, showReviewItem } from '../shapes/reviews.ts';

export const getReview = reading({
  name: 'get-review',
  method: 'get',
  at: inWorkspace('/reviews/{id}'),
  scope: 'read',
  summary: 'A review with its agenda, decisions and actions; beside an open one, what is other since.',
  path: recordPath,
  answer: reviewDetail,
  read: async ({ state, path }, { now }) => {
    const { review, items, changes } = await readReview(state, { ...path, now: now() });
    return {
      body: { review: showReview(review), items: items.map(showReviewItem), changes },
      version: review.version,
    };
  },
});
