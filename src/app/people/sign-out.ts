import { failure } from '../../ground/index.ts';
import { INSTALLATION, type State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';
import type { Access } from './access.ts';

/** Ends all sessions of the one who asks but this one; how many that were. */
export function endOtherSessions(
  state: State,
  { person, credential }: Access,
  { now, newId }: WorkspaceTools,
): Promise<number> {
  return state.change(INSTALLATION, async ({ sessions, record }) => {
    const at = now();
    const count = await sessions.endAll(person, at, credential.id);
    record({
      id: newId('aud'),
      at,
      actor: { kind: 'person', id: person, name: credential.name },
      action: 'session.end-others',
      subject: { kind: 'session', id: credential.id },
      details: { count },
    });
    return count;
  });
}

/** Ends a session of the one who asks: this one, or one in another browser. Fails with `record-not-found`. */
export async function endSession(
  state: State,
  { person, credential }: Access,
  id: string,
  { now, newId }: WorkspaceTools,
): Promise<null> {
  const at = now();
  const theirs = (await state.sessions.list(person, at)).some((one) => one.id === id);
  if (!theirs) throw failure('record-not-found', { record: 'session', id });
  await state.change(INSTALLATION, async ({ sessions, record }) => {
    await sessions.end(id, at);
    record({
      id: newId('aud'),
      at,
      actor: { kind: 'person', id: person, name: credential.name },
      action: 'session.end',
      subject: { kind: 'session', id },
      details: null,
    });
  });
  return null;
}
