import { withdrawInvitation as withdraw } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { removed } from '../shapes/records.ts';

export const withdrawInvitation = writing({
  name: 'withdraw-invitation',
  method: 'delete',
  at: inWorkspace('/invitations/{id}'),
  scope: 'people',
  summary: 'Takes an invitation back: its link is no longer good.',
  path: recordPath,
  answer: removed,
  write: ({ state, path }, caller) => withdraw(state, path, caller),
  reply: (_: null) => ({ body: { removed: true as const } }),
});
