import type { AuditEntry, AuditHead, AuditLog } from '../../../model/workspace/index.ts';
import type { Connection, Db } from '../connection.ts';
import { fromRow } from './audit-row.ts';
import { verifyChain } from './verify-chain.ts';

const AT_ONCE = 1000;

/** The audit log, for reading; it is written with `appendAudit` only. */
export function auditLogOn(connection: Connection): AuditLog {
  const { db } = connection;
  return {
    head: (chain) => headOf(db, chain),
    chains: async () => {
      // Of both: where every entry of a chain was taken out, its head is still there.
      const rows = await db
        .selectFrom('auditEntries')
        .select('chain')
        .union(db.selectFrom('auditHeads').select('chain'))
        .orderBy('chain')
        .execute();
      return rows.map(({ chain }) => chain);
    },
    list: async (chain, { actor, action, subject, from, to }, { before, limit }) => {
      const rows = await db
        .selectFrom('auditEntries')
        .selectAll()
        .where('chain', '=', chain)
        .$if(before !== undefined, (query) => query.where('sequence', '<', BigInt(before ?? 0)))
        .$if(actor !== undefined, (query) => query.where('actorId', '=', actor ?? null))
        .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
        .$if(subject !== undefined, (query) =>
          query.where('subjectKind', '=', subject?.kind ?? null).where('subjectId', '=', subject?.id ?? null),
        )
        .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
        .$if(to !== undefined, (query) => query.where('at', '<=', to ?? ''))
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    since: (chain, after, limit) => entriesAfter(db, chain, BigInt(after), limit),
    // One snapshot: what is added meanwhile belongs to the next time.
    verify: (chain, anchors = []) =>
      connection.transaction(
        async (work) => verifyChain(inOrder(work.db, chain), await headOf(work.db, chain), anchors),
        'snapshot',
      ),
  };
}

/** The last entry of a chain; null for one without any. */
export async function headOf(db: Db, chain: string): Promise<AuditHead | null> {
  const row = await db
    .selectFrom('auditHeads')
    .select(['sequence', 'hash'])
    .where('chain', '=', chain)
    .executeTakeFirst();
  return row === undefined || row.sequence === 0n ? null : { sequence: Number(row.sequence), hash: row.hash };
}

async function* inOrder(db: Db, chain: string): AsyncGenerator<AuditEntry> {
  let after = 0n;
  for (;;) {
    const entries = await entriesAfter(db, chain, after, AT_ONCE);
    yield* entries;
    const last = entries.at(-1);
    if (last === undefined) return;
    after = BigInt(last.sequence);
  }
}

async function entriesAfter(
  db: Db,
  chain: string,
  after: bigint,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('auditEntries')
    .selectAll()
    .where('chain', '=', chain)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}
