import { z } from 'zod';
import { nobodySignsIn } from '../../../app/people/index.ts';
import { visiting } from '../define-action.ts';

export const getSignIn = visiting({
  name: 'get-sign-in',
  method: 'get',
  at: '/v1/sign-in',
  summary: 'The ways there are to sign in.',
  path: z.strictObject({}),
  answer: z
    .strictObject({
      firstStart: z.boolean(),
      password: z.boolean(),
      openId: z.strictObject({ name: z.string() }).readonly().nullable(),
      demo: z.boolean(),
    })
    .meta({
      id: 'SignInWays',
      description:
        'Where `firstStart` is true, the owner has not used their link yet and nobody can sign in.',
    }),
  visit: async ({ state, house }) => ({
    body: {
      firstStart: await nobodySignsIn(state),
      password: true,
      openId: house.openId === null ? null : { name: house.openId.name },
      demo: house.demo,
    },
  }),
});
