/** What a team keeps apart: its sources, runs, breaks and people. */
export interface Workspace {
  /** `wsp_...` */
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  /** Counts up with every change; a change of another version is refused. */
  readonly version: number;
}

export interface Workspaces {
  get(id: string): Promise<Workspace | null>;
  list(): Promise<readonly Workspace[]>;
}
