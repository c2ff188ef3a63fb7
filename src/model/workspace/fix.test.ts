import { describe, expect, it } from 'vitest';
import { type Fix, type FixedRecord, recurs } from './fix.ts';

const fix: Fix = {
  id: 'fix_1',
  workspace: 'wsp_1',
  problem: 'prb_1',
  scope: {
    environment: 'production',
    kinds: ['line-price-differs'],
    fingerprint: 'digit-transposition',
    attributes: { country: 'DE' },
  },
  effectiveAt: '2024-03-10T12:00:00+01:00',
  what: 'Prices are copied, not typed.',
  depth: 'root-cause',
  cause: null,
  by: 'usr_ann',
  at: '2024-03-10T13:00:00+01:00',
};
const record: FixedRecord = {
  environment: 'production',
  kind: 'line-price-differs',
  fingerprint: 'digit-transposition',
  attributes: { country: 'DE', gateway: 'paypal' },
  fix: null,
  madeAt: '2024-03-11T08:00:00+00:00',
};

describe('recurs', () => {
  it('holds a later record in its scope against a fix', () => {
    expect(recurs(fix, record)).toBe(true);
  });

  it('holds nothing of another environment against it, where the old release may still run', () => {
    expect(recurs(fix, { ...record, environment: 'uat' })).toBe(false);
    expect(recurs(fix, { ...record, environment: 'uat', fix: 'fix_1' })).toBe(false);
  });

  it('holds no record against it that was on its way when the fix took effect', () => {
    expect(recurs(fix, { ...record, madeAt: '2024-03-10T10:59:59+00:00' })).toBe(false);
    expect(recurs(fix, { ...record, madeAt: '2024-03-10T12:00:00+01:00' })).toBe(false);
  });

  it('holds no old record against it that is filled in later, nor one whose time nobody knows', () => {
    expect(recurs(fix, { ...record, madeAt: '2023-01-01T00:00:00Z', fix: 'fix_1' })).toBe(false);
    expect(recurs(fix, { ...record, madeAt: null, fix: 'fix_1' })).toBe(false);
  });

  it.each([
    ['kind', { kind: 'tax-differs' }],
    ['fingerprint', { fingerprint: null }],
    ['attributes', { attributes: { country: 'FR' } }],
  ] as const)('keeps to its scope: %s', (_, other) => {
    expect(recurs(fix, { ...record, ...other })).toBe(false);
    expect(recurs(fix, { ...record, ...other, fix: 'fix_1' })).toBe(true);
  });
});
