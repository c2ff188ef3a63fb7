import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../../../model/index.ts';
import type { Watermarks } from '../../../../../model/workspace/index.ts';
import { covers, reachOf, watermarkOf } from './what-was-looked-at.ts';

const side = (from: string, to: string) => ({
  from: `2024-03-${from}T00:00:00+00:00`,
  to: `2024-03-${to}T00:00:00+00:00`,
});
const both: Watermarks = { shop: side('02', '20'), erp: side('01', '18') };
const summary = { asOf: '2024-03-25T00:00:00+00:00', controls: [] } as unknown as Summary;

describe('what was looked at', () => {
  it('begins where both sides have begun and ends where the first of them ends', () => {
    expect(reachOf({ watermarks: both, summary })).toMatchObject({
      from: '2024-03-02T00:00:00+00:00',
      to: '2024-03-18T00:00:00+00:00',
    });
    expect(watermarkOf({ watermarks: both, summary })).toBe('2024-03-18T00:00:00+00:00');
  });

  it('compares moments, not texts', () => {
    const shop = { from: '2024-03-02T01:00:00+02:00', to: '2024-03-18T01:00:00+02:00' };
    const erp = { from: '2024-03-01T23:30:00+00:00', to: '2024-03-17T23:30:00+00:00' };
    expect(reachOf({ watermarks: { shop, erp }, summary })).toMatchObject({ from: erp.from, to: shop.to });
  });

  it('goes by the stated moment where no record has a time, and by nothing where none is stated', () => {
    const none: Watermarks = { shop: null, erp: null };
    expect(reachOf({ watermarks: none, summary })).toMatchObject({ from: null, to: null });
    expect(watermarkOf({ watermarks: none, summary })).toBe(summary.asOf);
    expect(watermarkOf({ watermarks: none, summary: { ...summary, asOf: '2024-03-25' } })).toBeNull();
    expect(watermarkOf({ watermarks: null, summary })).toBeNull();
  });

  it('covers an earlier run only where no side begins later or ends earlier', () => {
    expect(covers(both, both)).toEqual({ from: true, to: true });
    expect(covers({ ...both, erp: side('02', '19') }, both)).toEqual({ from: false, to: true });
    expect(covers({ ...both, shop: side('01', '19') }, both)).toEqual({ from: true, to: false });
    expect(covers({ ...both, shop: null }, both)).toEqual({ from: false, to: false });
    expect(covers(both, { ...both, shop: null })).toEqual({ from: true, to: true });
    expect(covers(both, null)).toEqual({ from: true, to: true });
  });

  it('names the controls that said nothing', () => {
    const controls = [
      { control: 'a', result: 'could-not-check' },
      { control: 'b', result: 'holds' },
    ];
    expect(
      reachOf({ watermarks: both, summary: { ...summary, controls } as unknown as Summary }).unchecked,
    ).toEqual(['a']);
  });
});
