import {
  type AuditDraft,
  type Changing,
  INSTALLATION,
  type State,
  type Workspace,
} from '../../src/model/workspace/index.ts';

let count = 0;

/** An id that no other test of this file has. */
export function newId(prefix: string): string {
  count += 1;
  return `${prefix}_${String(count).padStart(6, '0')}`;
}

/** A moment, so many seconds after the first of all tests. */
export function moment(seconds = 0): string {
  return new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString().replace('.000Z', '+00:00');
}

export function entry(action: string, details: AuditDraft['details'] = {}): AuditDraft {
  return {
    id: newId('aud'),
    at: moment(count),
    actor: { kind: 'system', id: null, name: 'Tests' },
    action,
    subject: null,
    details,
  };
}

/** A change of a chain with one entry of its action. */
export function change<T>(
  state: State,
  chain: string,
  action: string,
  work: (changing: Changing) => Promise<T>,
) {
  return state.change(chain, async (changing) => {
    changing.record(entry(action));
    return work(changing);
  });
}

export async function newWorkspace(state: State): Promise<Workspace> {
  const id = newId('wsp');
  return change(state, id, 'workspace.add', ({ workspaces }) =>
    workspaces.add({ id, name: `Workspace ${id}`, createdAt: moment() }),
  );
}

export async function newPerson(state: State, email = `${newId('mail')}@example.com`) {
  const id = newId('usr');
  const person = { id, email, name: 'Ann', passwordHash: null, openId: null, createdAt: moment() };
  return change(state, INSTALLATION, 'person.add', ({ people }) => people.add(person));
}
