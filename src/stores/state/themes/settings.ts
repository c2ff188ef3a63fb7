import { failure } from '../../../ground/index.ts';
import type { SettingChanges, Settings } from '../../../model/workspace/index.ts';
import { changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';

export function settingsOn(db: Db): Settings {
  const of = (workspace: string) => db.selectFrom('settings').selectAll().where('workspace', '=', workspace);
  return {
    get: async (workspace, key) => (await of(workspace).where('key', '=', key).executeTakeFirst()) ?? null,
    list: (workspace) => of(workspace).orderBy('key').execute(),
  };
}

export function settingChangesOn(db: Db): SettingChanges {
  const settings = settingsOn(db);
  return {
    ...settings,
    set: async (setting, version) => {
      const { workspace, key, value, changedAt, changedBy } = setting;
      if (version > 0) {
        const fields = given({ value, changedAt, changedBy }, ['value']);
        await changeRecord(db, 'settings', 'setting', { workspace, key }, version, fields);
      } else {
        const row = { ...setting, value: JSON.stringify(value), version: 1 };
        const { numInsertedOrUpdatedRows: added } = await db
          .insertInto('settings')
          .values(row)
          .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
          .executeTakeFirst();
        if (added !== 1n) {
          const found = await settings.get(workspace, key);
          throw failure('record-changed', {
            record: 'setting',
            id: key,
            version: found?.version ?? null,
            expected: 0,
          });
        }
      }
      return present('setting', key, await settings.get(workspace, key));
    },
    remove: async (workspace, key, version) => {
      // Counted up first: the version decides whether it may be removed.
      await changeRecord(db, 'settings', 'setting', { workspace, key }, version, {});
      await db.deleteFrom('settings').where('workspace', '=', workspace).where('key', '=', key).execute();
    },
  };
}
