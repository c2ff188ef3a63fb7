import { changeComment } from '../../../app/workspace/index.ts';
import type { Comment } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { comment, showComment } from '../shapes/records.ts';

export const removeComment = writing({
  name: 'remove-comment',
  method: 'delete',
  at: inWorkspace('/comments/{id}'),
  scope: 'triage',
  summary: 'Takes the text of a comment of your own away, and leaves its place.',
  path: recordPath,
  needs: 'match',
  answer: comment,
  write: ({ state, path, version }, caller) => changeComment(state, { ...path, version, text: null }, caller),
  reply: (one: Comment) => ({ body: showComment(one), version: one.version }),
});
