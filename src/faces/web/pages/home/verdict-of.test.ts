import { describe, expect, it } from 'vitest';
import type { Home } from '../../../api/answers.ts';
import { verdictOf } from './verdict-of.ts';

const run = {} as NonNullable<Home['run']>;

describe('the verdict of today', () => {
  it('is good with fresh data that were looked at, and with nothing less', () => {
    expect(verdictOf({ verdict: 'clean', freshness: 'fresh', run }).tone).toBe('good');
    for (const verdict of ['clean', 'breaks', 'could-not-decide', 'no-data'] as const)
      for (const freshness of ['fresh', 'stale', 'no-data'] as const)
        for (const known of [run, null])
          if (verdict !== 'clean' || freshness !== 'fresh' || known === null)
            expect(verdictOf({ verdict, freshness, run: known }).tone).not.toBe('good');
  });

  it('says why it is not', () => {
    expect(verdictOf({ verdict: 'clean', freshness: 'stale', run }).because).toContain('older');
    expect(verdictOf({ verdict: 'no-data', freshness: 'no-data', run: null }).title).toBe(
      'Nothing is known yet',
    );
  });
});
