import { expect, it } from 'vitest';
import { isPathHere } from './return-to.ts';

it('leads to paths of this page and nowhere else', () => {
  expect(['/', '/w/wsp_1/breaks?state=new'].map(isPathHere)).toEqual([true, true]);
  const elsewhere = ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:0', '', 7];
  expect(elsewhere.map(isPathHere)).toEqual([false, false, false, false, false, false]);
});
