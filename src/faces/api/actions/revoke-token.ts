import { revokeToken as revoke } from '../../../app/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { removed } from '../shapes/records.ts';

export const revokeToken = writing({
  name: 'revoke-token',
  method: 'post',
  at: inWorkspace('/tokens/{id}/revocation'),
  scope: 'configure',
  summary: 'Takes a token out of force, for good.',
  path: recordPath,
  answer: removed,
  write: ({ state, path }, caller) => revoke(state, path, caller),
  reply: (_: null) => ({ body: { removed: true as const } }),
});
