import type { Changing, Json, Person } from '../../model/workspace/index.ts';
import { INSTALLATION, type State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';
import type { Door } from './door/index.ts';
import { type StartedSession, startSession, type Visitor } from './sessions.ts';

/** What every way of signing in is handed. */
export interface EnterTools extends WorkspaceTools {
  readonly visitor: Visitor;
  readonly door: Door;
}

/**
 * Makes the change that lets somebody in, their session and the entry of the log, all at once. The entry goes to the
 * chain of the installation: who signs in does so for all their workspaces.
 */
export function enter(
  state: State,
  { visitor, door: _, ...tools }: EnterTools,
  said: { readonly action: string; readonly details: { readonly [name: string]: Json } },
  work: (changing: Changing) => Promise<Person>,
): Promise<StartedSession> {
  return state.change(INSTALLATION, async (changing) => {
    const person = await work(changing);
    const session = await startSession(changing, person, visitor, tools);
    changing.record({
      id: tools.newId('aud'),
      at: tools.now(),
      actor: { kind: 'person', id: person.id, name: person.name },
      action: said.action,
      subject: { kind: 'session', id: session.id },
      details: {
        ...said.details,
        address: visitor.address,
        userAgent: visitor.userAgent?.slice(0, 200) ?? null,
      },
    });
    return session;
  });
}
