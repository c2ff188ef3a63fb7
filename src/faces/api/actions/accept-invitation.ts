import { z } from 'zod';
import { acceptLink } from '../../../app/people/index.ts';
import { visiting } from '../define-action.ts';
import { acceptance, session, showSession } from '../shapes/people.ts';

export const acceptInvitation = visiting({
  name: 'accept-invitation',
  method: 'post',
  at: '/v1/invitations/accept',
  summary:
    'Uses a one-time link: an invitation, or one for a new password. Who is here already gives the password they have.',
  path: z.strictObject({}),
  body: acceptance,
  answer: session,
  visit: async ({ state, house, visitor, body }, tools) => {
    const { name, ...said } = body;
    const whole = { ...said, ...(name !== undefined && { name }) };
    const started = await acceptLink(state, whole, { ...tools, visitor, door: house.door });
    return { body: await showSession(state, house, started), session: started };
  },
});
