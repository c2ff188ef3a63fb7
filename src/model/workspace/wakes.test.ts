import { describe, expect, it } from 'vitest';
import type { Life, Until } from './life.ts';
import { wakes } from './wakes.ts';

const rests = (until: Until | null, state: Life['state'] = 'snoozed'): Life => ({
  state,
  assignee: null,
  fix: null,
  note: { by: 'usr_ann', reason: 'immaterial', why: null, until, of: null },
});
const standing = { at: '2024-03-10T12:00:00Z', baseMinor: 500n, count: 3 };

describe('wakes', () => {
  it('wakes at the first run at or after the time', () => {
    expect(wakes(rests({ at: '2024-03-10T13:00:00+01:00' }), standing)).toBe(true);
    expect(wakes(rests({ at: '2024-03-10T12:00:01Z' }), standing)).toBe(false);
  });

  it('wakes as soon as it has grown that far, in the very run: not by the week', () => {
    expect(wakes(rests({ amountMinor: '500' }), standing)).toBe(true);
    expect(wakes(rests({ amountMinor: '501' }), standing)).toBe(false);
    expect(wakes(rests({ amountMinor: '1' }), { ...standing, baseMinor: null })).toBe(false);
    expect(wakes(rests({ count: 3 }), standing)).toBe(true);
    expect(wakes(rests({ count: 4, amountMinor: '600', at: '2025-01-01T00:00:00Z' }), standing)).toBe(false);
  });

  it('ends an acceptance as well, and nothing that has no end or does not rest', () => {
    expect(wakes(rests({ count: 1 }, 'accepted'), standing)).toBe(true);
    expect(wakes(rests(null, 'accepted'), standing)).toBe(false);
    expect(wakes(rests({ count: 1 }, 'new'), standing)).toBe(false);
  });
});
