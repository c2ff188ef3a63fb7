import { z } from 'zod';
import { roles } from '../../../model/workspace/index.ts';
import { reading } from '../action.ts';
import { id, several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

const member = z
  .strictObject({ person: id, name: z.string(), role: z.enum(roles) })
  .meta({ id: 'Member', description: 'Somebody to whom breaks can be assigned.' });

export const listMembers = reading({
  name: 'list-members',
  method: 'get',
  at: inWorkspace('/members'),
  scope: 'read',
  summary: 'The people of a workspace.',
  path: workspacePath,
  answer: z.strictObject({ items: several(member) }).meta({ id: 'Members' }),
  read: async ({ state, path }) => {
    const names = new Map((await state.people.list()).map((one) => [one.id, one.name]));
    const members = await state.people.members(path.workspace);
    return {
      body: { items: members.map(({ person, role }) => ({ person, name: names.get(person) ?? '', role })) },
    };
  },
});
