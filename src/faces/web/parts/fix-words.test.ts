import { describe, expect, it } from 'vitest';
import { whatItEnds } from './fix-words.ts';

describe('whatItEnds', () => {
  it('says what was said, and nothing else', () => {
    expect(whatItEnds({ depth: null, cause: null })).toBeNull();
    expect(whatItEnds({ depth: 'tactical', cause: null })).toBe('Takes the symptom away, not the cause.');
    expect(whatItEnds({ depth: 'root-cause', cause: 'sku-master-misaligned' })).toBe(
      'Ends the cause: SKU master misaligned.',
    );
    expect(whatItEnds({ depth: null, cause: 'no-fallback-plan' })).toBe('About the cause: no fallback plan.');
  });
});
