import { describe, expect, it } from 'vitest';
import { loadCalendar } from './load-calendar.ts';

const daysIn = async (country: string | null, region: string | null, from: string, to: string) =>
  (await loadCalendar({ country, region }, from, to)).holidays.map(({ day }) => day);

describe('public holidays', () => {
  it('are those of the region, by whatever way it is written', async () => {
    const bavarian = await loadCalendar({ country: 'de', region: 'DE-BY' }, '2026-01-01', '2026-01-31');
    expect(bavarian.of).toEqual({ country: 'Germany', region: 'Bayern' });
    expect(bavarian.holidays.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-06']);
    expect(await daysIn('DE', 'BY', '2026-01-01', '2026-01-31')).toEqual(['2026-01-01', '2026-01-06']);
    expect(await daysIn('DE', null, '2026-01-01', '2026-01-31')).toEqual(['2026-01-01']);
  });

  it('count substitute days, every day of a long one, and no half days', async () => {
    expect(await daysIn('GB', 'ENG', '2026-12-20', '2027-01-03')).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
      '2027-01-01',
    ]);
    expect(await daysIn('AM', null, '2026-12-31', '2027-01-02')).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(await daysIn('IS', null, '2026-12-24', '2026-12-24')).toEqual([]);
  });

  it('say when they are not known', async () => {
    expect((await loadCalendar({ country: 'XX', region: null }, '2026-01-01', '2026-12-31')).of).toBeNull();
    expect(await loadCalendar({ country: null, region: null }, '2026-01-01', '2026-12-31')).toMatchObject({
      of: null,
      holidays: [],
    });
    const unknown = await loadCalendar({ country: 'DE', region: 'ZZ' }, '2026-01-01', '2026-01-31');
    expect(unknown.of).toEqual({ country: 'Germany', region: null });
  });
});
