import { describe, expect, it } from 'vitest';
import type { MeasureRequest } from './measure-request.ts';
import { shareOf, spanOf } from './span.ts';

const given = (more: Partial<MeasureRequest>): MeasureRequest => {
  const known = { from: '2026-01-05T00:00:00Z', to: '2026-03-15T22:59:59Z' };
  return {
    timeZone: 'Europe/Berlin',
    asOf: '2026-03-16',
    watermarks: { shop: known, erp: known },
    checked: new Set(),
    flowTimes: { order: 'P1D', refund: 'P2D' },
    breaks: [],
    skus: null,
    gateways: [],
    ...more,
  };
};

describe('the weeks that are measured', () => {
  it('are the last 26 of the books', () => {
    expect(spanOf(given({}))).toMatchObject({ from: '2025-09-22', today: '2026-03-16' });
    // Sunday evening in London is Monday in Berlin.
    expect(spanOf(given({ asOf: '2026-03-15T23:30:00Z' })).today).toBe('2026-03-16');
  });

  it('are complete when both sides know them whole, and what is agreed to be on its way had its time', () => {
    const complete = (more: Partial<MeasureRequest> = {}) => spanOf(given(more)).complete;
    expect(complete()('2026-03-09', 'orders')).toBe(true);
    expect(complete()('2026-03-09', 'refunds')).toBe(false);
    expect(complete({ asOf: '2026-03-17' })('2026-03-09', 'refunds')).toBe(true);
    expect(complete({ flowTimes: { order: 'PT60H', refund: 'P2D' } })('2026-03-09', 'orders')).toBe(false);
    expect(complete()('2025-12-29', 'orders')).toBe(false);
    const half = { from: '2026-01-05T00:00:00Z', to: '2026-03-14T20:00:00Z' };
    const { shop } = given({}).watermarks;
    expect(complete({ watermarks: { shop, erp: half } })('2026-03-09', 'documents')).toBe(false);
    expect(complete({ watermarks: { shop, erp: null } })('2026-03-02', 'documents')).toBe(false);
  });
});

it('counts no more bad ones than there are', () => {
  expect(shareOf('2026-03-09', 4, 6, 'good')).toEqual({ monday: '2026-03-09', value: 0, of: 4, bad: 4 });
  expect(shareOf('2026-03-09', 0, 0, 'bad').value).toBeNull();
});
