/**
 * The state: workspaces and all that stays between runs, in PostgreSQL; embedded in a folder, or a team's by its URL.
 * Comes in: records and changes. Goes out: records. May touch: its folder and the server it starts there, or the server
 * it was named. Refuses: a change without its audit entry, a folder that another process has open.
 */
export { type OpenState, openState, type StateOptions } from './open-state.ts';
