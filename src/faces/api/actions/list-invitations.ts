import { z } from 'zod';
import { listInvitations as list } from '../../../app/people/index.ts';
import { reading } from '../define-action.ts';
import { several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { invitation } from '../shapes/people.ts';

export const listInvitations = reading({
  name: 'list-invitations',
  method: 'get',
  at: inWorkspace('/invitations'),
  scope: 'people',
  summary: 'The invitations that are open, the newest first; never their secrets.',
  path: workspacePath,
  answer: z.strictObject({ items: several(invitation) }).meta({ id: 'Invitations' }),
  read: async ({ state, path }, { now }) => ({
    body: { items: await list(state, { ...path, at: now() }) },
  }),
});
