import { z } from 'zod';
import { invite, type ShownInvitation } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { email, invitation, role } from '../shapes/people.ts';

export const addInvitation = writing({
  name: 'add-invitation',
  method: 'post',
  at: inWorkspace('/invitations'),
  scope: 'people',
  secret: true,
  summary:
    'Invites somebody by a link that is good for a week and once; it is shown this once, and sent by whoever asks.',
  path: workspacePath,
  body: z.strictObject({ email, role }).meta({ id: 'NewInvitation' }),
  answer: invitation
    .extend({ link: z.string().meta({ description: 'Path of the page, with the secret behind the `#`.' }) })
    .meta({ id: 'ShownInvitation' }),
  status: 201,
  write: ({ state, path, body }, caller) => invite(state, { ...path, ...body }, caller),
  reply: ({ secret, ...shown }: ShownInvitation) => ({ body: { ...shown, link: `/join#${secret}` } }),
});
