import { sql } from 'kysely';
import type { TokenChanges, Tokens } from '../../../model/workspace/index.ts';
import { addRecord, present } from '../change-record.ts';
import type { Db } from '../connection.ts';

export function tokensOn(db: Db): Tokens {
  const all = db.selectFrom('apiTokens').selectAll();
  return {
    find: async (secretHash, at) =>
      (await all
        .where('secretHash', '=', secretHash)
        .where('revokedAt', 'is', null)
        .where((is) => is.or([is('expiresAt', 'is', null), is('expiresAt', '>', at)]))
        .executeTakeFirst()) ?? null,
    list: (workspace) =>
      all.where('workspace', '=', workspace).orderBy('createdAt', 'desc').orderBy('id').execute(),
    used: async (id, at) => {
      await db
        .updateTable('apiTokens')
        .set({ lastUsedAt: at })
        .where('id', '=', id)
        .where((is) => is.or([is('lastUsedAt', 'is', null), is('lastUsedAt', '<', at)]))
        .execute();
    },
  };
}

export function tokenChangesOn(db: Db): TokenChanges {
  return {
    ...tokensOn(db),
    add: (token) =>
      addRecord(
        'token',
        token.name,
        db.insertInto('apiTokens').values({
          ...token,
          scopes: [...token.scopes],
          lastUsedAt: null,
          revokedAt: null,
        }),
      ),
    revoke: async (workspace, id, at) => {
      const revoked = await db
        .updateTable('apiTokens')
        .set({ revokedAt: sql<string>`coalesce(revoked_at, ${at})` })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      present('token', id, revoked);
    },
    revokeAll: async (workspace, person, at) => {
      const { numUpdatedRows } = await db
        .updateTable('apiTokens')
        .set({ revokedAt: at })
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .where('revokedAt', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}
