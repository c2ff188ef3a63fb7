import type { State } from '../../model/workspace/index.ts';
import type { House } from './action.ts';

/**
 * What the lists of a workspace hang on: every change of it has an entry in its audit log, so that the head of the log is
 * another one after each; and another version of ours may show the same otherwise.
 */
export async function workspaceTag({
  state,
  house,
  path,
}: {
  readonly state: State;
  readonly house: House;
  readonly path: { readonly workspace: string };
}): Promise<string> {
  const head = await state.audit.head(path.workspace);
  return head === null ? `0-${house.version}` : `${head.sequence}-${head.hash.slice(0, 16)}-${house.version}`;
}
