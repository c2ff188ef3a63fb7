import type { Idempotency, IdempotencyChanges } from '../../../model/workspace/index.ts';
import { present } from '../change-record.ts';
import type { Db } from '../connection.ts';

export function idempotencyOn(db: Db): Idempotency {
  return {
    begin: async ({ scope, key, requestHash, at, expiresAt, staleBefore }) => {
      const row = { scope, key, requestHash, beganAt: at, expiresAt, answer: null };
      // One statement decides who is first, however many come at once.
      const begun = await db
        .insertInto('idempotentRequests')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['scope', 'key'])
            .doUpdateSet(row)
            .where((is) =>
              is.or([
                is('idempotentRequests.expiresAt', '<=', at),
                is.and([
                  is('idempotentRequests.answer', 'is', null),
                  is('idempotentRequests.requestHash', '=', requestHash),
                  is('idempotentRequests.beganAt', '<', staleBefore),
                ]),
              ]),
            ),
        )
        .returning('key')
        .executeTakeFirst();
      if (begun !== undefined) return { kind: 'begun' };
      const found = await db
        .selectFrom('idempotentRequests')
        .select(['requestHash', 'answer'])
        .where('scope', '=', scope)
        .where('key', '=', key)
        .executeTakeFirst();
      // Forgotten between the two statements: it may be tried again, which is what "running" tells the caller.
      if (found === undefined) return { kind: 'running' };
      if (found.requestHash !== requestHash) return { kind: 'other-request' };
      return found.answer === null ? { kind: 'running' } : { kind: 'answered', answer: found.answer };
    },
    forget: async (scope, key) => {
      await db
        .deleteFrom('idempotentRequests')
        .where('scope', '=', scope)
        .where('key', '=', key)
        .where('answer', 'is', null)
        .execute();
    },
    prune: async (at) => {
      const { numDeletedRows } = await db
        .deleteFrom('idempotentRequests')
        .where('expiresAt', '<=', at)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

export function idempotencyChangesOn(db: Db): IdempotencyChanges {
  return {
    ...idempotencyOn(db),
    answer: async (scope, key, answer) => {
      const answered = await db
        .updateTable('idempotentRequests')
        .set({ answer: JSON.stringify(answer) })
        .where('scope', '=', scope)
        .where('key', '=', key)
        .where('answer', 'is', null)
        .returning('key')
        .executeTakeFirst();
      // Somebody else took the key over and has answered: then this effect must not be a second one.
      present('running request', key, answered);
    },
  };
}
