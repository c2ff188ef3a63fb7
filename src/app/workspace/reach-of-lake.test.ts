import { describe, expect, it } from 'vitest';
import { controls } from '../../flow/4-controls/index.ts';
import { stockOf } from './reach-of-lake.ts';

const stock = controls.filter(({ id }) => id === 'stock.agrees');
const of = (checked: number, reason: string | null = null) =>
  stockOf({
    asOf: '2026-03-10T09:00:00+01:00',
    checked: stock.map((control) => ({ control, checked, reason })),
  });

describe('stockOf', () => {
  it('counts the levels that were compared on the day of the snapshot', () => {
    expect(of(42)).toEqual([{ day: '2026-03-10', records: 'sku-location', count: 42 }]);
  });

  it('takes what nobody could compare for unknown, not for nought', () => {
    expect(of(0)).toEqual([]);
    expect(of(42, 'the shop side came without stock levels')).toEqual([]);
    expect(stockOf({ asOf: '2026-03-10', checked: [] })).toEqual([]);
  });
});
