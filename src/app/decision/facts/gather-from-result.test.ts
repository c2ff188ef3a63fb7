import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readyFacts } from '../../../flow/9-gate/ready.testing.ts';
import { atMoment, gatherFromFile } from './gather-from-result.ts';

// A check counts its last day to the end.
const facts = { ...readyFacts, at: '2026-12-03T23:59:59+01:00', timeZone: 'Europe/Berlin' };
const at = (now: string): string => atMoment(facts, { now }).at;

it('sees the data of a day at no moment before they end, also while the day lasts', () => {
  expect(at('2026-12-03T09:00:00Z')).toBe(facts.at);
  expect(at('2026-12-03')).toBe(facts.at);
  expect(at('2026-12-02T23:30:00Z')).toBe(facts.at);
  expect(at('2026-12-04')).toBe('2026-12-04T00:00:00Z');
  expect(at('2026-12-04T08:00:00Z')).toBe('2026-12-04T08:00:00Z');
});

it('decides on no day before that of the data', () => {
  for (const early of ['2026-12-02', '2026-12-02T22:30:00Z', '1950-01-01'])
    expect(() => at(early), early).toThrow(
      expect.objectContaining({
        code: 'usage-bad-value',
        message: expect.stringContaining('a moment of the last day in the data, 2026-12-03, or after it'),
      }),
    );
});

it('says that a folder is one, and that what is not there is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-facts-'));
  try {
    await expect(gatherFromFile(folder)).rejects.toMatchObject({
      code: 'file-not-readable',
      message: `${folder} could not be read: it is a folder.`,
    });
    await expect(gatherFromFile(join(folder, 'facts.json'))).rejects.toMatchObject({
      code: 'file-not-found',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
