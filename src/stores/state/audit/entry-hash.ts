import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../ground/canonical-json.ts';
import type { AuditEntry } from '../../../model/workspace/index.ts';

/** What the first entry of a chain names as the hash before it. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** SHA-256 over the hash before and everything the entry says. */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { id, at, actor, action, subject, details, chain, sequence, previous } = entry;
  const said = {
    chain,
    sequence,
    id,
    at,
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    action,
    subject: subject === null ? null : { kind: subject.kind, id: subject.id },
    details,
  };
  return createHash('sha256')
    .update(`${previous}\n${canonicalJson(said)}`)
    .digest('hex');
}
