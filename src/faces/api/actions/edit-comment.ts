import { z } from 'zod';
import { changeComment } from '../../../app/workspace/index.ts';
import type { Comment } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { comment, commentText, showComment } from '../shapes/records.ts';

export const editComment = writing({
  name: 'edit-comment',
  method: 'patch',
  at: inWorkspace('/comments/{id}'),
  scope: 'triage',
  summary: 'Writes a comment of your own anew.',
  path: recordPath,
  body: z.strictObject({ text: commentText }).meta({ id: 'CommentChange' }),
  needs: 'match',
  answer: comment,
  write: ({ state, path, version, body }, caller) =>
    changeComment(state, { ...path, version, text: body.text }, caller),
  reply: (one: Comment) => ({ body: showComment(one), version: one.version }),
});
