import { z } from 'zod';
import { reading } from '../define-action.ts';
import { id, several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { role } from '../shapes/people.ts';

const member = z
  .strictObject({
    person: id,
    name: z.string(),
    role,
    email: z.string().nullable().meta({ description: 'For those who may invite; null for others.' }),
  })
  .meta({ id: 'Member', description: 'Somebody to whom breaks can be assigned.' });

export const listMembers = reading({
  name: 'list-members',
  method: 'get',
  at: inWorkspace('/members'),
  scope: 'read',
  summary: 'The people of a workspace.',
  path: workspacePath,
  answer: z.strictObject({ items: several(member) }).meta({ id: 'Members' }),
  read: async ({ state, path, access }) => {
    const people = new Map((await state.people.list()).map((one) => [one.id, one]));
    const members = await state.people.members(path.workspace);
    const isAdmin = access.reaches.some(
      ({ workspace, scopes }) => workspace === path.workspace && scopes.includes('people'),
    );
    const items = members.map(({ person, role: held }) => {
      const { name = '', email = '' } = people.get(person) ?? {};
      return { person, name, role: held, email: isAdmin ? email : null };
    });
    return { body: { items } };
  },
});
