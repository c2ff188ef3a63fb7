import { formatInstant, parseInstant } from '../../../ground/time.ts';
import type { AuditDraft, AuditEntry, Json } from '../../../model/workspace/index.ts';
import type { Db, Work } from '../connection.ts';
import type { Tables } from '../tables/index.ts';
import { toRow } from './audit-row.ts';
import { entryHash, NOTHING_BEFORE } from './entry-hash.ts';

/** A statement may have 65,535 values, and an entry has 13. */
const AT_ONCE = 1000;

/**
 * Adds entries to a chain, in the transaction of what they tell of. To be called last in it: from here to the end no
 * other change of the chain can get in.
 */
export async function appendAudit(
  { db }: Work,
  chain: string,
  drafts: readonly AuditDraft[],
): Promise<readonly AuditEntry[]> {
  if (drafts.length === 0) return [];
  const head = (await lockHead(db, chain)) ?? (await beginChain(db, chain));

  const entries: AuditEntry[] = [];
  let { hash } = head;
  let sequence = Number(head.sequence);
  for (const draft of drafts) {
    sequence += 1;
    const entry = { ...draft, ...asKept(draft), chain, sequence, previous: hash };
    hash = entryHash(entry);
    entries.push({ ...entry, hash });
  }
  for (let from = 0; from < entries.length; from += AT_ONCE)
    await write(db, chain, entries.slice(from, from + AT_ONCE));
  return entries;
}

/** One statement for both: the chain is locked, and others wait for each way to the server. */
async function write(db: Db, chain: string, entries: readonly AuditEntry[]): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  await db
    .with('added', (query) => query.insertInto('auditEntries').values(entries.map(toRow)))
    .updateTable('auditHeads')
    .set({ sequence: BigInt(last.sequence), hash: last.hash })
    .where('chain', '=', chain)
    .execute();
}

type Head = Tables['auditHeads'];

function lockHead(db: Db, chain: string): Promise<Head | undefined> {
  return db.selectFrom('auditHeads').selectAll().where('chain', '=', chain).forUpdate().executeTakeFirst();
}

async function beginChain(db: Db, chain: string): Promise<Head> {
  const head = { chain, sequence: 0n, hash: NOTHING_BEFORE };
  await db
    .insertInto('auditHeads')
    .values(head)
    .onConflict((conflict) => conflict.column('chain').doNothing())
    .execute();
  // Two may begin it at once: the second goes on from the first.
  return (await lockHead(db, chain)) ?? head;
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
