import type { AuditEntry, AuditHead, AuditVerdict } from '../../../model/workspace/index.ts';
import { entryHash, NOTHING_BEFORE } from './entry-hash.ts';

/**
 * Walks a chain from its first entry and stops at the first that is wrong.
 * `head` is what the store believes to be the end; `anchors` are heads that were printed at earlier times.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry>,
  head: AuditHead | null,
  anchors: readonly AuditHead[],
): Promise<AuditVerdict> {
  const printed = new Map(anchors.map(({ sequence, hash }) => [sequence, hash]));
  let previous = NOTHING_BEFORE;
  let seen = 0;
  const wrong = (at: number, why: 'altered' | 'missing' | 'not-anchored'): AuditVerdict => ({
    holds: false,
    at,
    why,
    entries: seen,
  });

  for await (const entry of entries) {
    if (entry.sequence > seen + 1) return wrong(seen + 1, 'missing');
    if (entry.sequence !== seen + 1 || entry.previous !== previous || entry.hash !== entryHash(entry))
      return wrong(entry.sequence, 'altered');
    const anchor = printed.get(entry.sequence);
    if (anchor !== undefined && anchor !== entry.hash) return wrong(entry.sequence, 'not-anchored');
    seen = entry.sequence;
    previous = entry.hash;
  }

  const last = Math.max(head?.sequence ?? 0, ...printed.keys());
  if (last > seen) return wrong(seen + 1, 'missing');
  if ((head?.sequence ?? 0) !== seen || (head?.hash ?? NOTHING_BEFORE) !== previous)
    return wrong(seen, 'altered');
  return { holds: true, entries: seen, head: seen === 0 ? null : { sequence: seen, hash: previous } };
}
