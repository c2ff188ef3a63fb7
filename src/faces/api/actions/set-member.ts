import { z } from 'zod';
import { setRole } from '../../../app/people/index.ts';
import type { Member } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { id } from '../shapes/parts.ts';
import { inWorkspace, memberPath } from '../shapes/paths.ts';
import { role } from '../shapes/people.ts';

export const setMember = writing({
  name: 'set-member',
  method: 'put',
  at: inWorkspace('/members/{person}'),
  scope: 'people',
  summary: 'Gives a member another role; they sign in again.',
  path: memberPath,
  body: z.strictObject({ role }).meta({ id: 'MemberChange' }),
  answer: z.strictObject({ person: id, role }).meta({ id: 'MemberRole' }),
  write: ({ state, path, body }, caller) => setRole(state, { ...path, ...body }, caller),
  reply: ({ person, role: held }: Member) => ({ body: { person, role: held } }),
});
