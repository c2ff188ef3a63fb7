import { z } from 'zod';
import { reading } from '../define-action.ts';
import { instant, several } from '../shapes/parts.ts';

const otherSession = z
  .strictObject({ id: z.string(), createdAt: instant, lastSeenAt: instant, userAgent: z.string().nullable() })
  .meta({ id: 'OtherSession', description: 'Another browser in which the same person has signed in.' });

export const listOtherSessions = reading({
  name: 'list-other-sessions',
  method: 'get',
  at: '/v1/session/others',
  scope: 'session',
  summary: 'The own sessions in other browsers, the last seen first.',
  path: z.strictObject({}),
  answer: z.strictObject({ items: several(otherSession) }).meta({ id: 'OtherSessions' }),
  read: async ({ state, access }, { now }) => {
    const all = await state.sessions.list(access.person, now());
    const others = all.filter(({ id }) => id !== access.credential.id);
    return {
      body: {
        items: others.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
          id,
          createdAt,
          lastSeenAt,
          userAgent,
        })),
      },
    };
  },
});
