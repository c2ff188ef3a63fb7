import { createHash } from 'node:crypto';
import type { AuditEntry, Json } from '../../../model/workspace/index.ts';

/** What the first entry of a chain names as the hash before it. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** One text for one value, whatever the order of its names: the form of RFC 8785. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const names = Object.keys(value).toSorted();
  const parts = names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${parts.join(',')}}`;
}

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

// Array.isArray does not narrow a readonly list.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
