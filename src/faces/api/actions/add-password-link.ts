import { z } from 'zod';
import { newPasswordLink, type ShownLink } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { instant } from '../shapes/parts.ts';
import { inWorkspace, memberPath } from '../shapes/paths.ts';

export const addPasswordLink = writing({
  name: 'add-password-link',
  method: 'post',
  at: inWorkspace('/members/{person}/password-link'),
  scope: 'people',
  secret: true,
  summary: 'A link with which a member who has lost their password chooses another, good for a day and once.',
  path: memberPath,
  answer: z.strictObject({ link: z.string(), expiresAt: instant }).meta({ id: 'PasswordLink' }),
  status: 201,
  write: ({ state, access, path }, caller) => {
    const adminOf = access.reaches.filter(({ scopes }) => scopes.includes('people'));
    return newPasswordLink(state, { ...path, adminOf: adminOf.map(({ workspace }) => workspace) }, caller);
  },
  reply: ({ secret, expiresAt }: ShownLink) => ({ body: { link: `/join#${secret}`, expiresAt } }),
});
