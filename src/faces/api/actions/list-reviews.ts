import { z } from 'zod';
import { reading } from '../define-action.ts';
import { pageOf, paging, pagingOf } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { review, showReview } from '../shapes/reviews.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listReviews = reading({
  name: 'list-reviews',
  method: 'get',
  at: inWorkspace('/reviews'),
  scope: 'read',
  summary: 'The weekly reviews, the last week first: due, open, held and missed.',
  path: workspacePath,
  query: z.strictObject(paging),
  answer: pageOf('ReviewPage', review),
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const { rows, next } = await state.reviews.list(path.workspace, pagingOf(query));
    return { body: { items: rows.map(showReview), next } };
  },
});
