import type { State } from '../../model/workspace/index.ts';
import { type Caller, changeAs } from './change-as.ts';

/** Takes a token out of force, for good; twice changes nothing. Fails with `record-not-found`. */
export function revokeToken(
  state: State,
  { workspace, id }: { readonly workspace: string; readonly id: string },
  caller: Caller<null>,
): Promise<null> {
  const said = { action: 'token.revoke', subject: { kind: 'token', id }, details: null };
  return changeAs(state, workspace, caller, said, async ({ tokens }) => {
    await tokens.revoke(workspace, id, caller.now());
    return null;
  });
}
