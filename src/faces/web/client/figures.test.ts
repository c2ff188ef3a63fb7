import { describe, expect, it } from 'vitest';
import { bytes, count, duration, several } from './figures.ts';

describe('bytes', () => {
  it('says a size in the unit that fits', () => {
    expect([0, 999, 1000, 12_345_678, 5e12, 9e15].map(bytes)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.0 kB',
      '12 MB',
      '5.0 TB',
      '9000 TB',
    ]);
  });
});

describe('duration', () => {
  it('says the two largest units, and never a negative time', () => {
    expect([-5, 400, 59_400, 60_000, 125_000, 3_600_000, 7_380_000].map(duration)).toEqual([
      'under 1 s',
      'under 1 s',
      '59 s',
      '1 min',
      '2 min 5 s',
      '1 h',
      '2 h 3 min',
    ]);
  });
});

it('counts in words', () => {
  expect([count(1_234_567), several(1, 'file'), several(0, 'file'), several(2, 'entry', 'entries')]).toEqual([
    '1,234,567',
    '1 file',
    '0 files',
    '2 entries',
  ]);
});
