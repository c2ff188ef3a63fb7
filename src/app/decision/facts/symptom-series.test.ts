import { describe, expect, it } from 'vitest';
import { type Symptom, symptoms } from '../../../model/index.ts';
import type { DayTotal, SymptomHealth } from '../../../model/workspace/index.ts';
import { symptomSeries } from './symptom-series.ts';

const timeZone = 'Europe/London';
const total = (day: string, symptom: Symptom, count: number): DayTotal => ({
  day,
  symptom,
  state: 'new',
  count,
  baseMinor: BigInt(100 * count),
  withoutAmount: 0,
});
const nothing = { totals: [], covered: {}, exposures: [], runs: [], timeZone, baseCurrency: 'GBP' };
const weeksOf = (symptom: Symptom, times: Partial<Parameters<typeof symptomSeries>[0]>) =>
  symptomSeries({ ...nothing, ...times })
    .find((one) => one.symptom === symptom)
    ?.weeks.map(({ week, count, exposure, baseMinor, complete }) => [
      week,
      count,
      exposure,
      baseMinor,
      complete,
    ]);

describe('symptomSeries', () => {
  it('says nothing of weeks that nobody looked at, and nought of those somebody did', () => {
    const weeks = weeksOf('orders-not-flowing', {
      totals: [total('2026-09-08', 'orders-not-flowing', 2), total('2026-10-06', 'orders-not-flowing', 3)],
      covered: {
        'orders-not-flowing': [
          { from: '2026-09-20T23:30:00Z', to: '2026-09-27T20:00:00Z' },
          { from: '2026-10-05T08:00:00Z', to: '2026-10-07T08:00:00Z' },
        ],
      },
      exposures: [
        { day: '2026-09-22', records: 'order', count: 40 },
        { day: '2026-09-23', records: 'order', count: 2 },
        { day: '2026-09-23', records: 'refund', count: 7 },
      ],
    });
    expect(weeks).toEqual([
      // Found where the other side was not known: counted, and not complete.
      ['2026-W37', 2, 0, '200', false],
      ['2026-W38', null, null, null, false],
      // Half past midnight in London: the week begins with its Monday.
      ['2026-W39', 0, 42, '0', true],
      ['2026-W40', null, null, null, false],
      ['2026-W41', 3, 0, '300', false],
    ]);
  });

  it('knows no exposure where nobody ever counted such records', () => {
    const covered = { 'refunds-missing': [{ from: '2026-09-21T00:00:00Z', to: '2026-09-28T00:00:00Z' }] };
    const exposures = [{ day: '2026-09-22', records: 'order' as const, count: 40 }];
    expect(weeksOf('refunds-missing', { covered, exposures })?.[0]?.[2]).toBeNull();
  });

  it('takes for a week of stock what the last look in it found', () => {
    const seen = (asOf: string, health: SymptomHealth, breaks: number) => ({
      at: `${asOf}T20:00:00Z`,
      asOf,
      health: Object.fromEntries(symptoms.map((one) => [one, health])) as Record<Symptom, SymptomHealth>,
      symptoms: [{ symptom: 'inventory-differs' as const, breaks, atRiskBase: '12.50' }],
    });
    const weeks = weeksOf('inventory-differs', {
      runs: [
        seen('2026-09-21', 'breaks', 9),
        seen('2026-09-24', 'breaks', 5),
        seen('2026-09-30', 'no-data', 0),
        seen('2026-10-07', 'holds', 0),
      ],
      exposures: [
        { day: '2026-09-21', records: 'sku-location', count: 200 },
        { day: '2026-09-24', records: 'sku-location', count: 210 },
      ],
    });
    expect(weeks).toEqual([
      ['2026-W39', 5, 210, '1250', true],
      ['2026-W40', null, null, null, false],
      ['2026-W41', 0, null, '1250', true],
    ]);
  });

  it('looks back over 26 weeks at most', () => {
    const totals = [total('2025-01-06', 'fx-amounts-wrong', 1), total('2026-10-06', 'fx-amounts-wrong', 1)];
    expect(weeksOf('fx-amounts-wrong', { totals })).toHaveLength(26);
  });
});
