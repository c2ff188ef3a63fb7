import { z } from 'zod';
import { welcome } from '../../../app/people/index.ts';
import { visiting } from '../define-action.ts';
import { firstStart, session, showSession } from '../shapes/people.ts';

export const beginFirstStart = visiting({
  name: 'begin-first-start',
  method: 'post',
  at: '/v1/first-start',
  summary: "Uses the owner's one-time link: they say who they are, choose a password and are signed in.",
  path: z.strictObject({}),
  body: firstStart,
  answer: session,
  visit: async ({ state, house, visitor, body }, tools) => {
    const { workspace, ...said } = body;
    const whole = { ...said, ...(workspace !== undefined && { workspace }) };
    const started = await welcome(state, whole, { ...tools, visitor, door: house.door });
    return { body: await showSession(state, house, started), session: started };
  },
});
