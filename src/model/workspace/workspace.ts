/** What a team keeps apart: its sources, runs, breaks and people. */
export interface Workspace {
  /** `wsp_...` */
  readonly id: string;
  readonly name: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** Counts up with every change; a change of another version is refused with `record-changed`. */
  readonly version: number;
}

export interface Workspaces {
  get(id: string): Promise<Workspace | null>;
  list(): Promise<readonly Workspace[]>;
}

export interface WorkspaceChanges extends Workspaces {
  add(workspace: Omit<Workspace, 'version'>): Promise<Workspace>;
  change(id: string, version: number, fields: { readonly name?: string }): Promise<Workspace>;
}
