import type { Workspaces } from './workspace.ts';

/** The store of workspaces, by theme. What was acknowledged by it is on the disk. */
export interface State {
  readonly workspaces: Workspaces;
}
