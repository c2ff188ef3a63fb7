import { failure } from '../../ground/index.ts';
import type { State, Workspace } from '../../model/workspace/index.ts';
import { type Caller, changeAs } from '../workspace/index.ts';
import type { Access } from './access.ts';

/** Makes another workspace, whose admin is the one who asks; they must be one somewhere. Fails with `api-scope-missing`. */
export function addWorkspace(
  state: State,
  { access, name }: { readonly access: Access; readonly name: string },
  caller: Caller<Workspace>,
): Promise<Workspace> {
  if (!access.reaches.some(({ scopes }) => scopes.includes('people')))
    throw failure('api-scope-missing', { scope: 'people' });
  const id = caller.newId('wsp');
  const said = { action: 'workspace.add', subject: { kind: 'workspace', id }, details: { name } };
  return changeAs(state, id, caller, said, async ({ people, workspaces }) => {
    const workspace = await workspaces.add({ id, name, createdAt: caller.now() });
    await people.setRole(id, caller.person, 'admin');
    return workspace;
  });
}
