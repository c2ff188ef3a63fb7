import type { Workspaces } from '../../../model/workspace/index.ts';
import type { Db } from '../connection.ts';

export function workspacesOn(db: Db): Workspaces {
  const all = db.selectFrom('workspaces').selectAll();
  return {
    get: async (id) => (await all.where('id', '=', id).executeTakeFirst()) ?? null,
    list: () => all.orderBy('id').execute(),
  };
}
