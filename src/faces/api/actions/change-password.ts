import { z } from 'zod';
import { changePassword as change, type StartedSession } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { password } from '../shapes/people.ts';

export const changePassword = writing({
  name: 'change-password',
  method: 'put',
  at: '/v1/session/password',
  scope: 'session',
  secret: true,
  summary: 'Changes the own password. Every other session ends, and this one gets a new secret.',
  path: z.strictObject({}),
  body: z.strictObject({ current: password, next: password }).meta({ id: 'PasswordChange' }),
  answer: z.strictObject({ changed: z.literal(true) }).meta({ id: 'Changed' }),
  write: ({ state, access, house, visitor, body }, caller) =>
    change(state, access, body, { ...caller, visitor, door: house.door }),
  reply: (session: StartedSession) => ({ body: { changed: true as const }, session }),
});
