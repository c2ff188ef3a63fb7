import type { SourceChanges, Sources } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';

export function sourcesOn(db: Db): Sources {
  const of = (workspace: string) => db.selectFrom('sources').selectAll().where('workspace', '=', workspace);
  return {
    get: async (workspace, id) => (await of(workspace).where('id', '=', id).executeTakeFirst()) ?? null,
    list: (workspace) =>
      of(workspace).where('archivedAt', 'is', null).orderBy('createdAt').orderBy('id').execute(),
    wasRead: async (workspace, id, { at, watermark, failure }) => {
      await db
        .updateTable('sources')
        .set({ lastReadAt: at, lastFailure: JSON.stringify(failure) })
        .$if(watermark !== null, (query) => query.set({ watermark }))
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
  };
}

export function sourceChangesOn(db: Db): SourceChanges {
  const sources = sourcesOn(db);
  const read = async (workspace: string, id: string) =>
    present('source', id, await sources.get(workspace, id));
  return {
    ...sources,
    add: async (source) => {
      const row = { ...source, settings: JSON.stringify(source.settings), lastFailure: 'null', version: 1 };
      await addRecord('source', source.id, db.insertInto('sources').values(row));
      return read(source.workspace, source.id);
    },
    change: async (workspace, id, version, fields) => {
      await changeRecord(db, 'sources', 'source', { workspace, id }, version, given(fields, ['settings']));
      return read(workspace, id);
    },
  };
}
