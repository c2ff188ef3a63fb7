import { z } from 'zod';
import { rightsOf, scopes } from '../../../app/people/index.ts';
import { roles, type State } from '../../../model/workspace/index.ts';
import { id, instant, name, several } from './parts.ts';

export const email = z
  .string()
  .regex(/^[^\s@]{1,100}@[^\s@]{1,150}$/)
  .meta({ description: 'An e-mail address; the case of its letters makes no other of it.' });
/** What is typed; what may be chosen is looked at where it is chosen. */
export const password = z.string().min(1).max(1000);
/** What comes after the `#` of a one-time link. */
export const linkSecret = z.string().regex(/^[\w-]{20,100}$/);
export const role = z.enum(roles);
export const scope = z.enum(scopes);

export const session = z
  .strictObject({
    person: z.strictObject({ id, name: z.string(), email: z.string() }).readonly(),
    workspaces: several(z.strictObject({ id, name: z.string(), role, scopes: several(scope) })),
    demo: z.boolean(),
    version: z.string(),
  })
  .meta({ id: 'Session', description: 'Who has signed in, and what they may do where.' });

export const firstStart = z
  .strictObject({ secret: linkSecret, name, email, password, workspace: name.optional() })
  .meta({ id: 'FirstStart', description: 'What the owner says of themselves.' });

export const acceptance = z
  .strictObject({ secret: linkSecret, name: name.optional(), password })
  .meta({ id: 'Acceptance', description: 'What somebody says who was handed a link.' });

export const invitation = z
  .strictObject({ id, email: z.string(), role, createdAt: instant, expiresAt: instant })
  .meta({ id: 'Invitation', description: 'A link that was handed out and not used yet.' });

export const endedSessions = z
  .strictObject({ ended: z.int().meta({ description: 'How many that were.' }) })
  .meta({ id: 'EndedSessions' });

/** The session of somebody as it stands now. */
export async function showSession(
  state: State,
  { demo, version }: { readonly demo: boolean; readonly version: string },
  { person: id }: { readonly person: string },
): Promise<z.output<typeof session>> {
  const [person, workspaces, memberships] = await Promise.all([
    state.people.get(id),
    state.workspaces.list(),
    state.people.memberships(id),
  ]);
  const mine = memberships.flatMap(({ workspace, role: held }) => {
    const one = workspaces.find((some) => some.id === workspace);
    return one === undefined ? [] : [{ id: one.id, name: one.name, role: held, scopes: rightsOf[held] }];
  });
  return {
    person: { id, name: person?.name ?? '', email: person?.email ?? '' },
    workspaces: mine,
    demo,
    version,
  };
}
