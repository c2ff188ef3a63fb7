import { formatInstant, parseInstant } from '../../../ground/time.ts';
import type { AuditDraft, AuditEntry, Json } from '../../../model/workspace/index.ts';
import type { Work } from '../connection.ts';
import { toRow } from './audit-row.ts';
import { entryHash, NOTHING_BEFORE } from './entry-hash.ts';

/**
 * Adds entries to a chain, in the transaction of what they tell of. To be called last in it: from here to the end no
 * other change of the chain can get in.
 */
export async function appendAudit(
  { db }: Work,
  chain: string,
  drafts: readonly AuditDraft[],
): Promise<readonly AuditEntry[]> {
  await db
    .insertInto('auditHeads')
    .values({ chain, sequence: 0n, hash: NOTHING_BEFORE })
    .onConflict((conflict) => conflict.column('chain').doNothing())
    .execute();
  const head = await db
    .selectFrom('auditHeads')
    .select(['sequence', 'hash'])
    .where('chain', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow();

  const entries: AuditEntry[] = [];
  let { hash } = head;
  let sequence = Number(head.sequence);
  for (const draft of drafts) {
    sequence += 1;
    const entry = { ...draft, ...asKept(draft), chain, sequence, previous: hash };
    hash = entryHash(entry);
    entries.push({ ...entry, hash });
  }
  if (entries.length === 0) return entries;
  await db.insertInto('auditEntries').values(entries.map(toRow)).execute();
  await db
    .updateTable('auditHeads')
    .set({ sequence: BigInt(sequence), hash })
    .where('chain', '=', chain)
    .execute();
  return entries;
}

/** The hash is of what will be read again: instants in UTC, whole characters, and JSON without what JSON cannot say. */
function asKept({ at, actor, details }: AuditDraft): Pick<AuditDraft, 'at' | 'actor' | 'details'> {
  const instant = parseInstant(at);
  return {
    at: instant === undefined ? at : formatInstant(instant, 'UTC'),
    actor: { ...actor, name: actor.name.toWellFormed() },
    details: JSON.parse(JSON.stringify(details)) as Json,
  };
}
