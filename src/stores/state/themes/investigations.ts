import type { InvestigationChanges, Investigations } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import { pageOf } from '../page-of.ts';

export function investigationsOn(db: Db): Investigations {
  const of = (workspace: string) =>
    db.selectFrom('investigations').selectAll().where('workspace', '=', workspace);
  return {
    get: async (workspace, id) => (await of(workspace).where('id', '=', id).executeTakeFirst()) ?? null,
    list: (workspace, { states, indicator }, paging) =>
      pageOf(
        { workspace, investigations: { states, indicator } },
        paging,
        ({ openedAt }) => openedAt,
        (after, limit) =>
          of(workspace)
            .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
            .$if(indicator !== undefined, (query) => query.where('indicator', '=', indicator ?? ''))
            .$if(after !== null, (query) =>
              query.where(({ eb, refTuple, tuple }) =>
                eb(refTuple('openedAt', 'id'), '<', tuple(after?.by ?? '', after?.id ?? '')),
              ),
            )
            .orderBy('openedAt', 'desc')
            .orderBy('id', 'desc')
            .limit(limit)
            .execute(),
      ),
    latest: (workspace, environment) =>
      of(workspace)
        .where('environment', '=', environment)
        .distinctOn('indicator')
        .orderBy('indicator')
        .orderBy('openedAt', 'desc')
        .orderBy('id', 'desc')
        .execute(),
  };
}

export function investigationChangesOn(db: Db): InvestigationChanges {
  const investigations = investigationsOn(db);
  const read = async (workspace: string, id: string) =>
    present('investigation', id, await investigations.get(workspace, id));
  return {
    ...investigations,
    add: async (investigation) => {
      const row = { ...investigation, closed: JSON.stringify(investigation.closed), version: 1 };
      await addRecord('investigation', investigation.indicator, db.insertInto('investigations').values(row));
      return read(investigation.workspace, investigation.id);
    },
    change: async (workspace, id, version, fields) => {
      const key = { workspace, id };
      await changeRecord(db, 'investigations', 'investigation', key, version, given(fields, ['closed']));
      return read(workspace, id);
    },
  };
}
