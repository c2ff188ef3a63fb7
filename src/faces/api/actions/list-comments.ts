import { z } from 'zod';
import { reading } from '../define-action.ts';
import { id, several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { comment, commentSubject, showComment } from '../shapes/records.ts';

export const listComments = reading({
  name: 'list-comments',
  method: 'get',
  at: inWorkspace('/comments'),
  scope: 'read',
  summary: 'What was written about a break, a problem, a fix or a run, the oldest first.',
  path: workspacePath,
  query: z.strictObject({ kind: commentSubject, id }),
  answer: z.strictObject({ items: several(comment) }).meta({ id: 'Comments' }),
  read: async ({ state, path, query }) => ({
    body: { items: (await state.comments.list(path.workspace, query)).map(showComment) },
  }),
});
