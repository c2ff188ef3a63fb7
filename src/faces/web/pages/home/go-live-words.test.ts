import { expect, it } from 'vitest';
import { causesSaid, criteriaSaid, firstSaid } from './go-live-words.ts';

it('says what is not known beside what is met', () => {
  expect(criteriaSaid({ verdict: 'go', met: 30, of: 30, waived: 0, unknown: 0 })).toBe(
    '30 of 30 criteria met',
  );
  expect(criteriaSaid({ verdict: 'no-go', met: 3, of: 29, waived: 1, unknown: 7 })).toBe(
    '3 of 29 criteria met, 18 not met, 1 waived, 7 not known',
  );
});

it('names the first step with who and when, as far as that is said', () => {
  const step = { step: 'a', title: 'Map the till', owner: null, ends: null };
  expect(firstSaid(step)).toBe('Map the till');
  expect(firstSaid({ ...step, owner: 'Ann' })).toBe('Map the till (Ann)');
  expect(firstSaid({ ...step, owner: 'Ann', ends: '2026-11-27' })).toBe('Map the till (Ann, by 27 Nov 2026)');
});

it('names no cause where none can be', () => {
  const named = [{ cause: 'sku-mismatch' as const, title: 'SKUs differ' }];
  const short = (undetermined: string | null) =>
    causesSaid({ named, undetermined } as unknown as Parameters<typeof causesSaid>[0]);
  expect(short(null)).toBe('SKUs differ');
  expect(short('Too little is known.')).toMatch(/^Undetermined/);
});
