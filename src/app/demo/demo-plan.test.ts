import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../actions/check.ts';
import { readMachineConfig } from '../config.ts';
import { writeWorld } from '../sandbox/write-world.ts';
import { demoCalendar } from './demo-calendar.ts';
import { demoPlanAt, exportsTaken } from './demo-plan.ts';
import { storyTools } from './story-tools.ts';

// The weeks it was thought up in: nothing is moved.
const calendar = demoCalendar('2026-11-02T08:00:00Z');
const faultsAt = (taken: string) => (demoPlanAt(taken, calendar).faults ?? []).map(({ id }) => id);

it('shows a fault from when it is there until what it did was repaired, and again when it comes back', () => {
  const shown = exportsTaken(calendar).map((taken) => [
    faultsAt(taken).filter((id) => id === 'tip-line-dropped').length,
    faultsAt(taken).includes('open-order-reservation-not-deducted'),
  ]);
  expect(shown.slice(0, 3)).toEqual([
    [2, false],
    [2, false],
    [2, true],
  ]);
  expect(faultsAt('2026-10-15T06:00:00Z').filter((id) => id === 'tip-line-dropped')).toHaveLength(1);
  expect(faultsAt(calendar.lastExport)).not.toContain('webhook-delivered-twice');
});

it('tells a past with a clock that never goes back, and the same ids each time', () => {
  const [one, other] = [storyTools('1'), storyTools('1')];
  one.setClock('2026-10-08T06:00:00Z');
  const first = one.now();
  one.setClock('2026-10-01T06:00:00Z');
  expect(one.now() > first).toBe(true);
  expect([one.newId('run'), one.newId('run')]).toEqual([other.newId('run'), other.newId('run')]);
  expect(one.newId('run')).not.toBe(storyTools('2').newId('run'));
});

it('has nothing to find where nothing went wrong, also in the middle of it', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-cut-'));
  const taken = '2026-10-19T06:00:00Z';
  try {
    writeWorld({ ...demoPlanAt(taken, calendar), faults: [] }, folder, { takenAt: Date.parse(taken) });
    const { summary } = await check(
      {
        shop: [join(folder, 'shop')],
        erp: [join(folder, 'erp')],
        profile: join(folder, 'profile.yaml'),
        asOf: taken,
      },
      { machine: readMachineConfig(), version: '1.0.0' },
    );
    expect(summary.notes).toEqual([]);
    expect(summary.verdict).toBe('clean');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
