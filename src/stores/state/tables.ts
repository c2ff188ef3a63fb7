import type { WorkspaceTables } from './themes/workspaces.ts';

/** Every table of the state; each theme declares its own. */
export interface Tables extends WorkspaceTables {}
