import { removeMember as remove } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, memberPath } from '../shapes/paths.ts';
import { removed } from '../shapes/records.ts';

export const removeMember = writing({
  name: 'remove-member',
  method: 'delete',
  at: inWorkspace('/members/{person}'),
  scope: 'people',
  summary: 'Takes somebody out of the workspace: their tokens and sessions end at once.',
  path: memberPath,
  answer: removed,
  write: ({ state, path }, caller) => remove(state, path, caller),
  reply: (_: object) => ({ body: { removed: true as const } }),
});
