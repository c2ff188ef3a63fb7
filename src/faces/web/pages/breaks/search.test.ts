import { describe, expect, it } from 'vitest';
import { breaksSearch, changed, filterOf } from './search.ts';

describe('what the address of the breaks says', () => {
  it('keeps what is known and leaves out the rest', () => {
    expect(
      breaksSearch({
        state: ['new', 'nonsense'],
        severity: 'critical',
        other: 1,
        text: '',
        order: 'upwards',
      }),
    ).toEqual({ state: ['new'], severity: ['critical'] });
  });

  it('reads numbers as the texts that they are', () => {
    expect(breaksSearch({ leastMinor: 50_000, text: 1001, undated: true })).toEqual({
      leastMinor: '50000',
      text: '1001',
      undated: 'true',
    });
  });

  it('asks the API for the filter alone', () => {
    expect(filterOf({ text: 'a', order: 'oldest', view: 'mine' })).toEqual({ text: 'a' });
  });
});

describe('another filter', () => {
  const search = breaksSearch({ state: ['new', 'regressed'], text: 'a', view: 'open' });
  it('takes away what is null or an empty list', () => {
    expect(changed(search, { state: [], text: null })).toEqual({ view: 'open' });
  });
  it('keeps the rest', () => {
    expect(changed(search, { severity: ['major'] })).toEqual({ ...search, severity: ['major'] });
  });
});
