import { z } from 'zod';
import { endSession } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { removed } from '../shapes/records.ts';

export const signOut = writing({
  name: 'sign-out',
  method: 'post',
  at: '/v1/sign-out',
  scope: 'session',
  secret: true,
  summary: 'Ends the session on the server, and has the browser forget it.',
  path: z.strictObject({}),
  answer: removed,
  write: ({ state, access }, caller) => endSession(state, access, access.credential.id, caller),
  reply: (_: null) => ({ body: { removed: true as const }, session: 'ended' as const }),
});
