import { z } from 'zod';
import { reading } from '../define-action.ts';
import { session, showSession } from '../shapes/people.ts';

export const getSession = reading({
  name: 'get-session',
  method: 'get',
  at: '/v1/session',
  scope: 'session',
  summary: 'Who has signed in, and what they may do where.',
  path: z.strictObject({}),
  answer: session,
  read: async ({ state, house, access }) => ({ body: await showSession(state, house, access) }),
});
