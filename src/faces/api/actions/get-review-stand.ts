import { readReviewStand } from '../../../app/review/index.ts';
import { reading } from '../define-action.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { reviewStand, showReviewStand } from '../shapes/reviews.ts';

export const getReviewStand = reading({
  name: 'get-review-stand',
  method: 'get',
  at: inWorkspace('/review-stand'),
  scope: 'read',
  summary: 'How the weekly review stands: when it is due, its agenda as of now, open actions, the streak.',
  path: workspacePath,
  answer: reviewStand,
  read: async ({ state, path }, { now }) => ({
    body: showReviewStand(await readReviewStand(state, { ...path, now: now() })),
  }),
});
