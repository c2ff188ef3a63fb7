import type { Workspace } from '../../../model/workspace/index.ts';

export interface WorkspaceTables {
  readonly workspaces: Workspace;
}
