import { z } from 'zod';
import { endSession } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { id } from '../shapes/parts.ts';
import { removed } from '../shapes/records.ts';

export const endOtherSession = writing({
  name: 'end-other-session',
  method: 'delete',
  at: '/v1/session/others/{id}',
  scope: 'session',
  summary: 'Signs the same person out in another browser.',
  path: z.strictObject({ id }),
  answer: removed,
  write: ({ state, access, path }, caller) => endSession(state, access, path.id, caller),
  reply: (_: null) => ({ body: { removed: true as const } }),
});
