import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf, told } from './compare-runs.ts';
import { plant } from './plant.ts';
import { Random } from './random.ts';
import { exportAgain, rearrange } from './rearrange.ts';
import {
  buildWorlds,
  checkFiles,
  type RunSpec,
  runSpec,
  settings,
  type WrittenTables,
  writeWorlds,
} from './run-worlds.ts';

function filesOf(spec: RunSpec): WrittenTables {
  const worlds = buildWorlds(spec);
  for (const world of worlds) plant(world, 3);
  return writeWorlds(worlds, spec.format);
}

describe('the laws of the same result', () => {
  it('order does not matter: shuffled rows and files give the same breaks and problems', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const files = filesOf(spec);
        const straight = await checkFiles(files);
        const shuffled = await checkFiles(rearrange(files, new Random(spec.seed)));
        expect(told(shuffled)).toEqual(told(straight));
        expect(problemsOf(shuffled)).toEqual(problemsOf(straight));
        expect(shuffled.result.summary.ties).toEqual(straight.result.summary.ties);
      }),
      settings,
    );
  });

  it('idempotence: running twice gives the same bytes', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const files = filesOf(spec);
        const first = await checkFiles(files, true);
        const second = await checkFiles(files, true);
        expect(first.text('breaks.jsonl').split('\n').length).toBeGreaterThan(1);
        for (const file of ['breaks.jsonl', 'problems.json', 'quarantine.jsonl'])
          expect(second.text(file)).toBe(first.text(file));
      }),
      settings,
    );
  });

  it('idempotence: overlapping exports are one export', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const files = filesOf(spec);
        const once = await checkFiles(files);
        const twice = await checkFiles(exportAgain(files, new Random(spec.seed)));
        expect(twice.result.summary.conflicts).toBe(0);
        expect(told(twice)).toEqual(told(once));
        expect(problemsOf(twice)).toEqual(problemsOf(once));
        expect(twice.result.summary.ties).toEqual(once.result.summary.ties);
      }),
      settings,
    );
  });
});
