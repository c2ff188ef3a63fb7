import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Break } from '../../model/index.ts';
import { breakLine } from '../outputs/json-lines.ts';
import { compareBreaks } from './compare-breaks.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-breaks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const breakOf = (id: string, rest: Partial<Break> = {}): Break => ({
  id,
  kind: 'line-price-differs',
  symptom: 'revenue-recognition-errors',
  control: 'order-line.price-agrees',
  severity: 'major',
  order: '#1',
  expected: '1.65',
  actual: '1.56',
  atRisk: { amount: '0.09', currency: 'GBP', base: '0.09' },
  effects: [],
  explainedShare: 1,
  consequences: [],
  ageDays: 3,
  explanation: 'The price differs.',
  attributes: {},
  ...rest,
});

const compare = (before: readonly Break[], now: readonly Break[]) => {
  const file = join(folder, 'breaks.jsonl');
  writeFileSync(file, before.map((one) => `${breakLine(one)}\n`).join(''));
  return compareBreaks(now, file);
};

it('tells what is new, gone and changed from what is the same, and shows what was said before', async () => {
  const now = [
    breakOf('new'),
    breakOf('worse', { actual: '9.99' }),
    breakOf('older', { ageDays: 9, problem: 'prb_2' }),
  ];
  const found = await compare([breakOf('gone'), breakOf('worse'), breakOf('older')], now);
  expect(found.counts).toEqual({ new: 1, gone: 1, changed: 1, same: 1 });
  expect(found.identical).toBe(false);
  const { new: fresh, gone, changed } = found.samples;
  expect([fresh, gone].map(([one]) => [one?.now.id, one?.before])).toEqual([
    ['new', null],
    ['gone', null],
  ]);
  expect(changed).toMatchObject([{ now: { id: 'worse', actual: '9.99' }, before: { actual: '1.56' } }]);
});

it('counts all and shows twenty of each', async () => {
  const many = (prefix: string) => Array.from({ length: 30 }, (_, at) => breakOf(`${prefix}${at}`));
  const { counts, samples } = await compare(
    [...many('a'), ...many('c')],
    [...many('b'), ...many('c').map((one) => ({ ...one, expected: null }))],
  );
  expect(counts).toEqual({ new: 30, gone: 30, changed: 30, same: 0 });
  expect(Object.values(samples).map(({ length }) => length)).toEqual([20, 20, 20]);
});

it('says that the same breaks in the same order are the same bytes, also none', async () => {
  const some = [breakOf('a'), breakOf('b', { explanation: 'Zeile\nmit Umbruch – und “Zeichen”' })];
  expect((await compare(some, some)).identical).toBe(true);
  expect((await compare(some, some.toReversed())).identical).toBe(false);
  expect(await compare([], [])).toMatchObject({ identical: true, counts: { new: 0, gone: 0 } });
});
