import { describe, expect, it } from 'vitest';
import { newChain, PAGE_SIZE, pagesFor, rowsKnown, withPage } from './page-chain.ts';

const full = (next: string) => ({ next, length: PAGE_SIZE });
const three = withPage(withPage(newChain, 0, full('a')), 1, full('b'));

describe('the pages of a long list', () => {
  it('grow by what arrives', () => {
    expect(three.after).toEqual([null, 'a', 'b']);
    expect(rowsKnown(three)).toBe(2 * PAGE_SIZE);
  });

  it('end with the page that has no next one', () => {
    const whole = withPage(three, 2, { next: null, length: 7 });
    expect(rowsKnown(whole)).toBe(2 * PAGE_SIZE + 7);
    expect(withPage(whole, 2, { next: null, length: 7 })).toBe(whole);
  });

  it('stay as they are when a page says the same again', () => {
    expect(withPage(three, 0, full('a'))).toBe(three);
  });

  it('begin anew after a page that ends elsewhere now', () => {
    expect(withPage(three, 0, full('A')).after).toEqual([null, 'A']);
    expect(withPage(three, 1, { next: null, length: 3 })).toEqual({ after: [null, 'a'], lastLength: 3 });
  });

  it('go on where the last one has come to have a next one', () => {
    const whole = withPage(three, 2, { next: null, length: PAGE_SIZE });
    expect(withPage(whole, 2, full('c'))).toEqual({ after: [null, 'a', 'b', 'c'], lastLength: null });
  });

  it('say that an empty list is empty', () => {
    const none = withPage(newChain, 0, { next: null, length: 0 });
    expect([rowsKnown(none), none.lastLength]).toEqual([0, 0]);
  });

  it('are loaded where one looks, and ahead of it', () => {
    expect(pagesFor(newChain, 0, 30)).toEqual({ from: 0, to: 0 });
    expect(pagesFor(three, 0, 30)).toEqual({ from: 0, to: 0 });
    expect(pagesFor(three, 90, 130)).toEqual({ from: 0, to: 1 });
    expect(pagesFor(three, 260, 300)).toEqual({ from: 1, to: 2 });
    expect(pagesFor(three, 5000, 5030)).toEqual({ from: 2, to: 2 });
  });
});
