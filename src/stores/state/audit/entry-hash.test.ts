import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../model/workspace/index.ts';
import { entryHash, NOTHING_BEFORE } from './entry-hash.ts';

const entry: Omit<AuditEntry, 'hash'> = {
  chain: 'wsp_1',
  sequence: 1,
  id: 'aud_1',
  at: '2026-01-02T03:04:05+00:00',
  actor: { kind: 'person', id: 'usr_1', name: 'Ann' },
  action: 'source.add',
  subject: { kind: 'source', id: 'src_1' },
  details: { b: [1, null, 'ü'], a: { d: true, c: 0.5 } },
  previous: NOTHING_BEFORE,
};

describe('the hash of an entry', () => {
  it('is what it has always been: logs of former versions must stay verifiable', () => {
    expect(entryHash(entry)).toMatchInlineSnapshot(
      `"fba5d4f2e538a30ad609a32f20db83953bb9e9fa7c68e332b1fe95fae3db5e08"`,
    );
  });

  it.each<[string, Partial<AuditEntry>]>([
    ['chain', { chain: 'wsp_2' }],
    ['sequence', { sequence: 2 }],
    ['id', { id: 'aud_2' }],
    ['time', { at: '2026-01-02T03:04:06+00:00' }],
    ['actor', { actor: { kind: 'token', id: 'usr_1', name: 'Ann' } }],
    ['name', { actor: { kind: 'person', id: 'usr_1', name: 'Bob' } }],
    ['action', { action: 'source.remove' }],
    ['subject', { subject: null }],
    ['details', { details: { b: [1, null, 'ü'], a: { d: true, c: 0.25 } } }],
    ['hash before', { previous: '1'.repeat(64) }],
  ])('covers the %s', (_, changed) => {
    expect(entryHash({ ...entry, ...changed })).not.toBe(entryHash(entry));
  });
});
