import { describe, expect, it } from 'vitest';
import { leftView, sameSearch, shownView, type View, viewOf } from './saved-view.ts';

const open: View = { id: 'open', name: 'Open', search: { state: ['new', 'regressed'] }, version: null };
const mine: View = { id: 'v1', name: 'Mine', search: { state: ['new', 'regressed'] }, version: 3 };
const large: View = {
  id: 'v2',
  name: 'Large',
  search: { leastMinor: '100000', order: 'largest' },
  version: 1,
};
const views = [open, mine, large];

describe('the view that is shown', () => {
  it('is the one the address names, or the first that is the same', () => {
    expect(shownView(views, { state: ['regressed', 'new'], view: 'v1' })).toBe(mine);
    expect(shownView(views, { state: ['regressed', 'new'] })).toBe(open);
  });

  it('is none once a filter is changed, and it is known which one was left', () => {
    const changed = { leastMinor: '5', order: 'largest', view: 'v2' };
    expect(shownView(views, changed)).toBeNull();
    expect(leftView(views, changed)).toBe(large);
    expect(leftView(views, { leastMinor: '5' })).toBeNull();
    expect(leftView(views, { ...large.search, view: 'v2' })).toBeNull();
  });
});

it('compares searches by what they say', () => {
  expect(sameSearch({ a: '1', b: undefined }, { view: 'x', a: '1' })).toBe(true);
  expect(sameSearch({ a: ['1', '2'] }, { a: ['2', '1'] })).toBe(true);
  expect(sameSearch({ a: '1' }, { a: '2' })).toBe(false);
  expect(sameSearch({ a: '1' }, { a: '1', b: '2' })).toBe(false);
});

describe('a view out of a setting', () => {
  const value = { name: 'Large', page: 'breaks', search: { leastMinor: '1' } };
  it('is of one page', () => {
    expect(viewOf({ key: 'view.a1', value, version: 2 }, 'breaks')).toEqual({
      id: 'a1',
      name: 'Large',
      search: { leastMinor: '1' },
      version: 2,
    });
    expect(viewOf({ key: 'view.a1', value, version: 2 }, 'problems')).toBeNull();
  });

  it.each([
    ['another key', 'profile', value],
    ['no object', 'view.a', 'text'],
    ['no name', 'view.a', { page: 'breaks', search: {} }],
    ['no search', 'view.a', { name: 'A', page: 'breaks', search: null }],
  ])('is none where there is %s', (_, key, given) => {
    expect(viewOf({ key, value: given, version: 1 }, 'breaks')).toBeNull();
  });
});
