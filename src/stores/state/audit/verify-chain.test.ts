import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEntry, AuditHead } from '../../../model/workspace/index.ts';
import { entryHash, NOTHING_BEFORE } from './entry-hash.ts';
import { verifyChain } from './verify-chain.ts';

function chainOf(length: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const entry = {
      chain: 'wsp_1',
      sequence,
      id: `aud_${sequence}`,
      at: '2026-01-02T03:04:05+00:00',
      actor: { kind: 'system', id: null, name: 'Tieout' },
      action: 'run.record',
      subject: null,
      details: { sequence },
      previous: entries.at(-1)?.hash ?? NOTHING_BEFORE,
    } as const;
    entries.push({ ...entry, hash: entryHash(entry) });
  }
  return entries;
}

async function* given(entries: readonly AuditEntry[]): AsyncGenerator<AuditEntry> {
  yield* entries;
}

const headOf = (entries: readonly AuditEntry[]): AuditHead | null => {
  const last = entries.at(-1);
  return last === undefined ? null : { sequence: last.sequence, hash: last.hash };
};

const whole = chainOf(6);
const head = headOf(whole);
const verify = (entries: readonly AuditEntry[], end = head, anchors: readonly AuditHead[] = []) =>
  verifyChain(given(entries), end, anchors);

describe('a chain of the audit log', () => {
  it('holds as it was written, and so does an empty one', async () => {
    expect(await verify(whole)).toEqual({ holds: true, entries: 6, head });
    expect(await verify([], null)).toEqual({ holds: true, entries: 0, head: null });
    expect(await verify(whole, head, [headOf(chainOf(3))!])).toMatchObject({ holds: true });
  });

  it('shows what was altered, removed or put in another order, and where', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('altered', 'rehashed', 'removed', 'swapped'),
        async (at, what) => {
          const entries = [...whole];
          const entry = entries[at]!;
          const other = { ...entry, details: { sequence: -1 } };
          if (what === 'altered') entries[at] = other;
          if (what === 'rehashed') entries[at] = { ...other, hash: entryHash(other) };
          if (what === 'removed') entries.splice(at, 1);
          if (what === 'swapped') entries.splice(at, 2, ...entries.slice(at, at + 2).toReversed());
          const verdict = await verify(entries);
          expect(verdict.holds).toBe(what === 'swapped' && at === 5);
          if (verdict.holds || what === 'rehashed') return;
          expect(verdict.at).toBe(at + 1);
        },
      ),
    );
  });

  it('shows that the end was cut off, by what the store or a print-out knows', async () => {
    const cut = whole.slice(0, 4);
    expect(await verify(cut)).toEqual({ holds: false, at: 5, why: 'missing', entries: 4 });
    expect(await verify(cut, headOf(cut), [head!])).toEqual({
      holds: false,
      at: 5,
      why: 'missing',
      entries: 4,
    });
  });

  it('shows, by a print-out, that all of it was written anew', async () => {
    const anew = chainOf(6).map((entry) => ({ ...entry }));
    const printed = { sequence: 4, hash: 'f'.repeat(64) };
    expect(await verify(anew, head, [printed])).toMatchObject({ holds: false, at: 4, why: 'not-anchored' });
  });
});
