import type { AuditTables } from './audit.ts';
import type { PeopleTables } from './people.ts';
import type { ReviewTables } from './reviews.ts';
import type { WorkspaceTables } from './workspaces.ts';

/** Every table of the state; each theme declares its own in a file beside this one, as its migrations make them. */
export interface Tables extends AuditTables, PeopleTables, ReviewTables, WorkspaceTables {}
