import { expect, it } from 'vitest';
import { earlyWeek, investigationTitle, namesIn, weekAt } from './words.ts';

it('reads names as people type them', () => {
  expect(namesIn(' Ada Moss, Dan ;Dan\n\nIris,')).toEqual(['Ada Moss', 'Dan', 'Iris']);
  expect(namesIn(' ')).toEqual([]);
});

it('says of an investigation that nobody has it only where nobody has', () => {
  expect(investigationTitle({ state: 'open', owner: null })).toBe('Nobody has it');
  expect(investigationTitle({ state: 'open', owner: 'Ann' })).toBe('Not begun');
  expect(investigationTitle({ state: 'closed', owner: 'Ann' })).toBe('Closed');
});

it('counts weeks as ISO 8601 does, in the zone of the team', () => {
  const at = (instant: string, zone = 'UTC') => weekAt(Date.parse(instant), zone);
  expect(['2026-11-24T03:00Z', '2026-12-31T00:00Z', '2027-01-01T00:00Z'].map((one) => at(one))).toEqual([
    '2026-W48',
    '2026-W53',
    '2026-W53',
  ]);
  expect([at('2027-01-03T12:00Z'), at('2027-01-03T12:00Z', 'Pacific/Auckland')]).toEqual([
    '2026-W53',
    '2027-W01',
  ]);
});

it('says so where the review of another week than this one would be opened', () => {
  const stand = { current: null, next: { week: '2026-W49' }, slot: { timeZone: 'UTC' } };
  const early = (week: string, state: string) =>
    earlyWeek(
      stand as Parameters<typeof earlyWeek>[0],
      { week, state } as Parameters<typeof earlyWeek>[1],
      Date.parse('2026-11-24T03:00Z'),
    );
  expect([early('2026-W48', 'held'), early('2026-W47', 'held'), early('2026-W48', 'due')]).toEqual([
    '2026-W49',
    null,
    null,
  ]);
});
