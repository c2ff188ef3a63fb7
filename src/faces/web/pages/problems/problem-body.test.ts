import { describe, expect, it } from 'vitest';
import { apartOf, attributeTitle, bodyOf, conditionValue, share } from './problem-body.ts';

const body = {
  conditions: [{ attribute: 'taxTitle', test: 'is', value: 'Quebec' }],
  population: 34,
  support: 0.941176,
  lift: 25.617647,
  count: 32,
} as unknown as NonNullable<ReturnType<typeof bodyOf>>;

describe('what a run said of a problem', () => {
  it('is taken where it has the form that is known, and else not at all', () => {
    expect(bodyOf({ body: { ...body } })).toEqual(body);
    expect(bodyOf({ body: {} })).toBeNull();
    expect(bodyOf({ body: { ...body, lift: null } })).toBeNull();
  });

  it('says what sets it apart', () => {
    expect(apartOf(body)).toBe(
      '32 of 34 records that are like this break (94.1%), 25.6 times as often as among all records.',
    );
    expect(apartOf({ ...body, conditions: [], lift: 1 })).toBe(
      '32 of 34 records of this kind break (94.1%).',
    );
  });

  it('reads conditions as words', () => {
    expect(attributeTitle('taxTitle')).toBe('Tax title');
    expect(attributeTitle('sku')).toBe('SKU');
    expect(conditionValue({ attribute: 'a', test: 'is', value: 'Quebec' })).toBe('Quebec');
    expect(conditionValue({ attribute: 'day', test: 'between', value: '2026-11-01', to: '2026-11-22' })).toBe(
      '1 Nov 2026 to 22 Nov 2026',
    );
  });

  it('never rounds to all or to none', () => {
    expect([0, 0.0001, 0.5, 0.9999, 1].map(share)).toEqual(['0%', 'under 0.1%', '50%', 'over 99.9%', '100%']);
  });
});
