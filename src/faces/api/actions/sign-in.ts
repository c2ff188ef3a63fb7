import { z } from 'zod';
import { signIn as enter } from '../../../app/people/index.ts';
import { visiting } from '../define-action.ts';
import { email, password, session, showSession } from '../shapes/people.ts';

export const signIn = visiting({
  name: 'sign-in',
  method: 'post',
  at: '/v1/sign-in',
  summary: 'Signs in with a password; the cookie that comes along is the session.',
  path: z.strictObject({}),
  body: z.strictObject({ email, password }).meta({ id: 'SignIn' }),
  answer: session,
  visit: async ({ state, house, visitor, body }, tools) => {
    const started = await enter(state, body, { ...tools, visitor, door: house.door });
    return { body: await showSession(state, house, started), session: started };
  },
});
