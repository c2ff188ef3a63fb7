import { expect, it } from 'vitest';
import type { Source } from '../../../../api/answers.ts';
import { comparable } from './comparable.ts';
import { filesOf, pathsOf, sideOf, sourceFor, withFiles } from './sides.ts';

const source = (id: string, side: 'shop' | 'erp', settings: unknown, kind = 'files') =>
  ({ id, side, kind, settings }) as Source;
const all = [
  source('api', 'shop', {}, 'shopify'),
  source('s', 'shop', { paths: ['/data'], files: ['a', 7, 'b'] }),
  source('e', 'erp', { files: ['c'] }),
];

it('knows the side of a file, and where new ones go', () => {
  expect(['a', 'c', 'x'].map((file) => sideOf(all, file))).toEqual(['shop', 'erp', null]);
  expect(sourceFor(all, 'shop')?.id).toBe('s');
  expect(sourceFor([], 'erp')).toBeUndefined();
});

it('changes the files of a source and nothing else of its settings', () => {
  expect(withFiles(source('s', 'shop', { paths: ['/data'], files: ['a'] }), ['b'])).toEqual({
    paths: ['/data'],
    files: ['b'],
  });
  expect(withFiles(source('s', 'shop', null), ['b'])).toEqual({ files: ['b'] });
  expect([filesOf(all[1] as Source), pathsOf(all[1] as Source), filesOf(source('x', 'erp', 'no'))]).toEqual([
    ['a', 'b'],
    ['/data'],
    [],
  ]);
});

it('says what can be compared, and nothing where the sides have nothing in common', () => {
  expect(comparable(['order-with-lines', 'item'], ['document', 'item'])).toEqual([
    'orders with documents',
    'items',
  ]);
  expect(comparable(['order'], ['item'])).toEqual([]);
});
