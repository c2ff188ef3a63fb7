import { endSessionsOf } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, memberPath } from '../shapes/paths.ts';
import { endedSessions } from '../shapes/people.ts';

export const endMemberSessions = writing({
  name: 'end-member-sessions',
  method: 'delete',
  at: inWorkspace('/members/{person}/sessions'),
  scope: 'people',
  summary: 'Signs a member out everywhere, as after a lost computer; their tokens are revoked one by one.',
  path: memberPath,
  answer: endedSessions,
  write: ({ state, path }, caller) => endSessionsOf(state, path, caller),
  reply: (ended: number) => ({ body: { ended } }),
});
