/**
 * The workspace: what stays between runs, and what may be asked of the store that keeps it.
 * Comes in: nothing. Goes out: types. May touch: nothing. Refuses: behaviour.
 */
export type { State } from './state.ts';
export type { Workspace, Workspaces } from './workspace.ts';
