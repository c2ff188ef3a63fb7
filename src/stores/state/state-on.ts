import type { State } from '../../model/workspace/index.ts';
import type { Connection } from './connection.ts';
import { workspacesOn } from './themes/workspaces.ts';

/** All themes of the state on one connection. */
export function stateOn({ db }: Connection): State {
  return { workspaces: workspacesOn(db) };
}
