import type { SessionChanges, Sessions } from '../../../model/workspace/index.ts';
import type { Db } from '../connection.ts';

export function sessionsOn(db: Db): Sessions {
  const good = (at: string) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('endedAt', 'is', null)
      .where('idleUntil', '>', at)
      .where('expiresAt', '>', at);
  return {
    find: async (secretHash, at) =>
      (await good(at).where('secretHash', '=', secretHash).executeTakeFirst()) ?? null,
    list: (person, at) =>
      good(at).where('person', '=', person).orderBy('lastSeenAt', 'desc').orderBy('id').execute(),
    touch: async (id, at, idleUntil) => {
      await db
        .updateTable('sessions')
        .set({ lastSeenAt: at, idleUntil })
        .where('id', '=', id)
        .where('lastSeenAt', '<', at)
        .where('idleUntil', '<=', idleUntil)
        .execute();
    },
    prune: async (before) => {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where((is) =>
          is.or([is('expiresAt', '<', before), is('idleUntil', '<', before), is('endedAt', '<', before)]),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

export function sessionChangesOn(db: Db): SessionChanges {
  const end = (at: string) => db.updateTable('sessions').set({ endedAt: at }).where('endedAt', 'is', null);
  return {
    ...sessionsOn(db),
    start: async (session) => {
      await db
        .insertInto('sessions')
        .values({ ...session, endedAt: null })
        .execute();
    },
    end: async (id, at) => {
      await end(at).where('id', '=', id).execute();
    },
    endAll: async (person, at, but) => {
      const { numUpdatedRows } = await end(at)
        .where('person', '=', person)
        .$if(but !== undefined, (query) => query.where('id', '!=', but ?? ''))
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}
