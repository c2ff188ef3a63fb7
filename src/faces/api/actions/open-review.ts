import { openReview as open } from '../../../app/review/index.ts';
import type { Review } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { givenOf } from '../shapes/given.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { newReview, review, showReview } from '../shapes/reviews.ts';

export const openReview = writing({
  name: 'open-review',
  method: 'post',
  at: inWorkspace('/reviews'),
  scope: 'triage',
  summary: 'Opens the weekly review that is due, and freezes its agenda.',
  path: workspacePath,
  body: newReview,
  answer: review,
  status: 201,
  write: ({ state, path, body }, caller) => open(state, { ...path, ...givenOf(body) }, caller),
  reply: (one: Review) => ({
    body: showReview(one),
    version: one.version,
    location: `/v1/workspaces/${one.workspace}/reviews/${one.id}`,
  }),
});
