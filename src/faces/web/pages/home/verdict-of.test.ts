import { describe, expect, it } from 'vitest';
import type { Home } from '../../../api/answers.ts';
import { verdictOf } from './verdict-of.ts';

const run = {} as NonNullable<Home['run']>;

const symptoms = [
  { symptom: 'orders-not-flowing', health: 'holds' },
  { symptom: 'refunds-missing', health: 'in-flight' },
] as const;

describe('the verdict of today', () => {
  it('is good with fresh data that were looked at, and with nothing less', () => {
    expect(verdictOf({ verdict: 'clean', freshness: 'fresh', run, symptoms }).tone).toBe('good');
    for (const verdict of ['clean', 'breaks', 'could-not-decide', 'no-data'] as const)
      for (const freshness of ['fresh', 'stale', 'no-data'] as const)
        for (const known of [run, null])
          if (verdict !== 'clean' || freshness !== 'fresh' || known === null)
            expect(verdictOf({ verdict, freshness, run: known, symptoms }).tone).not.toBe('good');
  });

  it('says why it is not', () => {
    expect(verdictOf({ verdict: 'clean', freshness: 'stale', run, symptoms }).because).toContain('older');
    const blind = [...symptoms, { symptom: 'inventory-differs', health: 'no-data' }] as const;
    expect(verdictOf({ verdict: 'clean', freshness: 'fresh', run, symptoms: blind })).toEqual({
      tone: 'warn',
      title: 'The two sides agree where there are data',
      because: 'Nothing was there to look at for: Inventory differs.',
    });
    expect(verdictOf({ verdict: 'no-data', freshness: 'no-data', run: null, symptoms }).title).toBe(
      'Nothing is known yet',
    );
  });
});
