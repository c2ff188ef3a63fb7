import type { Json } from './json.ts';

/** One value that a workspace has set; what it has not set has its default in the code. */
export interface Setting {
  readonly workspace: string;
  readonly key: string;
  readonly value: Json;
  readonly changedAt: string;
  /** A person's id; null for the system. */
  readonly changedBy: string | null;
  readonly version: number;
}

export interface Settings {
  get(workspace: string, key: string): Promise<Setting | null>;
  list(workspace: string): Promise<readonly Setting[]>;
}

export interface SettingChanges extends Settings {
  /** Version 0 stands for "not set so far"; fails with `record-changed` for any other than the one it has. */
  set(setting: Omit<Setting, 'version'>, version: number): Promise<Setting>;
  /** Back to the default. */
  remove(workspace: string, key: string, version: number): Promise<void>;
}
