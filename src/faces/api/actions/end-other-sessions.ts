import { z } from 'zod';
import { endOtherSessions as endAll } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { endedSessions } from '../shapes/people.ts';

export const endOtherSessions = writing({
  name: 'end-other-sessions',
  method: 'delete',
  at: '/v1/session/others',
  scope: 'session',
  summary: 'Signs the same person out in every other browser.',
  path: z.strictObject({}),
  answer: endedSessions,
  write: ({ state, access }, caller) => endAll(state, access, caller),
  reply: (ended: number) => ({ body: { ended } }),
});
