import { expect, it } from 'vitest';
import { dayOf, withTimes } from './time.ts';

it('says instants in a sentence as people read them, and leaves days and numbers alone', () => {
  const text = 'shop until 2026-10-31T23:23:37+00:00, due 2026-11-01, 86.11 %';
  expect(withTimes(text)).toMatch(/^shop until \d+ \w+ 2026, \d\d:\d\d, due 2026-11-01, 86.11 %$/);
  expect(withTimes('rehearsal 2026-09-28T11:00:00Z', (at) => `<${dayOf(at)}>`)).toBe(
    'rehearsal <28 Sept 2026>',
  );
});
