import { z } from 'zod';
import { addComment as add } from '../../../app/workspace/index.ts';
import type { Comment } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { id } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { comment, commentSubject, commentText, showComment } from '../shapes/records.ts';

export const addComment = writing({
  name: 'add-comment',
  method: 'post',
  at: inWorkspace('/comments'),
  scope: 'triage',
  summary: 'Writes a comment on a break, a problem, a fix or a run.',
  path: workspacePath,
  body: z
    .strictObject({ subject: z.strictObject({ kind: commentSubject, id }), text: commentText })
    .meta({ id: 'NewComment' }),
  answer: comment,
  status: 201,
  write: ({ state, path, body }, caller) => add(state, { workspace: path.workspace, ...body }, caller),
  reply: (one: Comment) => ({ body: showComment(one), version: one.version }),
});
