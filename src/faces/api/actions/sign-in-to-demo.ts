import { z } from 'zod';
import { demoSession } from '../../../app/people/index.ts';
import { failure } from '../../../ground/index.ts';
import { visiting } from '../define-action.ts';
import { session, showSession } from '../shapes/people.ts';

export const signInToDemo = visiting({
  name: 'sign-in-to-demo',
  method: 'post',
  at: '/v1/sign-in/demo',
  summary: 'Signs in as the person of the demo, where it is one: then only this machine can ask.',
  path: z.strictObject({}),
  answer: session,
  visit: async ({ state, house, visitor }, tools) => {
    const started = house.demo ? await demoSession(state, { ...tools, visitor, door: house.door }) : null;
    if (started === null) throw failure('sign-in-way-missing', { way: 'demo' });
    return { body: await showSession(state, house, started), session: started };
  },
});
