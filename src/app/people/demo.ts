import { INSTALLATION, type Person, type State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';
import { type EnterTools, enter } from './enter.ts';
import type { StartedSession } from './sessions.ts';

/** An address that no mail can have, so that no provider can vouch for it (RFC 2606). */
const DEMO = 'demo@tieout.invalid';

/** The person of the demo in a workspace, made where there is none: an admin who has no password and cannot get one. */
export async function demoPerson(
  state: State,
  workspace: string,
  { now, newId }: WorkspaceTools,
): Promise<Person> {
  const found = await state.people.byEmail(DEMO);
  return state.change(INSTALLATION, async ({ people, record }) => {
    const person =
      found ??
      (await people.add({
        id: newId('usr'),
        email: DEMO,
        name: 'Demo',
        passwordHash: null,
        openId: null,
        createdAt: now(),
      }));
    await people.setRole(workspace, person.id, 'admin');
    record({
      id: newId('aud'),
      at: now(),
      actor: { kind: 'system', id: null, name: 'Tieout' },
      action: 'demo.open',
      subject: { kind: 'person', id: person.id },
      details: { workspace },
    });
    return person;
  });
}

/** A session for the person of the demo; null where there is none. Whoever calls this serves this machine alone. */
export async function demoSession(state: State, tools: EnterTools): Promise<StartedSession | null> {
  const person = await state.people.byEmail(DEMO);
  if (person === null || person.disabledAt !== null) return null;
  return enter(state, tools, { action: 'session.start', details: { by: 'demo' } }, async () => person);
}
