import { INSTALLATION, type State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';
import type { Access } from './access.ts';

/** Ends a session of the one who asks: this one, or one in another browser. Ends nothing that is not theirs. */
export async function endSession(
  state: State,
  { person, credential }: Access,
  id: string,
  { now, newId }: WorkspaceTools,
): Promise<boolean> {
  const at = now();
  const theirs = (await state.sessions.list(person, at)).some((one) => one.id === id);
  if (!theirs) return false;
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
  return true;
}
