import type { WorkspaceChanges, Workspaces } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';

export function workspacesOn(db: Db): Workspaces {
  const all = db.selectFrom('workspaces').selectAll();
  return {
    get: async (id) => (await all.where('id', '=', id).executeTakeFirst()) ?? null,
    list: () => all.orderBy('id').execute(),
  };
}

export function workspaceChangesOn(db: Db): WorkspaceChanges {
  const workspaces = workspacesOn(db);
  return {
    ...workspaces,
    add: async (workspace) => {
      const row = { ...workspace, version: 1 };
      await addRecord('workspace', workspace.id, db.insertInto('workspaces').values(row));
      return present('workspace', workspace.id, await workspaces.get(workspace.id));
    },
    change: async (id, version, fields) => {
      await changeRecord(db, 'workspaces', 'workspace', { id }, version, given(fields));
      return present('workspace', id, await workspaces.get(id));
    },
  };
}
