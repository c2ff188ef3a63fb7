import { describe, expect, it } from 'vitest';
import type { TrackedProblem } from '../../../api/answers.ts';
import { narrow } from './narrow.ts';

const problem = (id: string, more: Partial<TrackedProblem>): TrackedProblem => ({
  id,
  environment: 'production',
  version: 1,
  kind: 'order-missing-in-erp',
  symptom: 'orders-not-flowing',
  severity: 'major',
  state: 'new',
  assignee: null,
  fix: null,
  note: null,
  title: `Title of ${id}`,
  fingerprint: null,
  namedBy: '1',
  count: 1,
  baseMinor: '100',
  firstRun: 1,
  lastRun: 1,
  body: {},
  ...more,
});
const all = [
  problem('a', { severity: 'critical', baseMinor: '900719925474099312', fingerprint: 'tip-line-dropped' }),
  problem('b', { baseMinor: null, count: 9, assignee: 'usr_1', firstRun: 3 }),
  problem('c', { baseMinor: '900719925474099313', count: 4, firstRun: 2 }),
];
const ids = (search: Parameters<typeof narrow>[1]) => narrow(all, search).map(({ id }) => id);

describe('the problems of a search', () => {
  it('are the worst first as the API has them, or in another order to the last digit', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ order: 'largest' })).toEqual(['c', 'a', 'b']);
    expect(ids({ order: 'most' })).toEqual(['b', 'c', 'a']);
    expect(ids({ order: 'newest' })).toEqual(['b', 'c', 'a']);
    expect(ids({ order: 'oldest' })).toEqual(['a', 'c', 'b']);
  });

  it('have every word somewhere, in the name of their failure as well', () => {
    expect(ids({ text: 'tip  DROPPED' })).toEqual(['a']);
    expect(ids({ text: 'title of b' })).toEqual(['b']);
    expect(ids({ text: 'tip b' })).toEqual([]);
  });

  it('belong to somebody, or to nobody', () => {
    expect(ids({ assignee: 'usr_1' })).toEqual(['b']);
    expect(ids({ assignee: 'nobody' })).toEqual(['a', 'c']);
    expect(ids({ severity: ['critical'] })).toEqual(['a']);
    expect(ids({ fingerprint: 'tip-line-dropped' })).toEqual(['a']);
  });
});
