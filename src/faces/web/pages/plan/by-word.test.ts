import { expect, it } from 'vitest';
import { isByWord, withoutWord, withWord } from './by-word.ts';

it('takes the word that a step is done, and takes it back, beside what else was confirmed', () => {
  const other = { what: 'monitoring', subject: 'All', by: 'Ann', at: '2026-11-20' };
  const before = { goLive: '2026-12-07', confirmations: [other] };
  const done = withWord(before, 'go-live.freeze', 'Ben', '2026-11-24T10:00:00Z');
  expect(done).toEqual({
    goLive: '2026-12-07',
    confirmations: [
      other,
      { what: 'plan-step', subject: 'go-live.freeze', by: 'Ben', at: '2026-11-24T10:00:00Z' },
    ],
  });
  expect(withoutWord(done, 'go-live.freeze')).toEqual(before);
  expect(withoutWord(done, 'go-live.go-no-go')).toEqual(done);
  expect(withWord({ confirmations: null }, 'hypercare.enter', 'Ben', 'x').confirmations).toHaveLength(1);
});

it('takes nobody’s word for what is measured', () => {
  expect(isByWord('go-live.freeze')).toBe(true);
  expect(isByWord('uat.run')).toBe(false);
  expect(isByWord('go-live.freeze.again')).toBe(true);
  expect(withWord({}, 'go-live.freeze.again', 'Ben', 'x').confirmations).toMatchObject([
    { subject: 'go-live.freeze' },
  ]);
});
