import { expect, it } from 'vitest';
import { bucketSearch, bucketTitle } from './age-buckets.ts';

it('names an age and asks for exactly its days', () => {
  expect(bucketTitle({ fromDays: 2, toDays: 3 })).toBe('2–3 days');
  expect(bucketTitle({ fromDays: 31, toDays: null })).toBe('Over 30 days');
  expect(bucketTitle({ fromDays: null, toDays: null })).toBe('Not known');
  expect(bucketSearch({ bucket: '2-3', from: '2026-10-01', to: '2026-10-02' })).toEqual({
    from: '2026-10-01',
    to: '2026-10-02',
  });
  expect(bucketSearch({ bucket: '31+', from: null, to: '2026-09-01' })).toEqual({ to: '2026-09-01' });
  expect(bucketSearch({ bucket: 'unknown', from: null, to: null })).toEqual({ undated: 'true' });
});
