import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plant } from './plant.ts';
import {
  buildWorlds,
  byWorld,
  checkFiles,
  expectPerWorld,
  lawTimeout,
  orderOf,
  runSpec,
  settings,
  writeWorlds,
} from './run-worlds.ts';

describe('the laws of what is found', () => {
  it('silence on clean data: two sides that agree give no break and exit 0', {
    timeout: lawTimeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const worlds = buildWorlds(spec);
        const planted = worlds.map((world) => plant(world, 0));
        const { breaks, result } = await checkFiles(writeWorlds(worlds, spec.format));
        const texts = byWorld(breaks, (one) => `${one.kind} ${orderOf(one)}: ${one.explanation}`);
        expectPerWorld(
          worlds,
          () => [],
          texts,
          (world) => planted[worlds.indexOf(world)]?.names ?? [],
        );
        expect(result.summary.verdict).toBe('clean');
        expect(result.summary.exitCode).toBe(0);
      }),
      settings,
    );
  });

  it('one defect, one break: each defect gives exactly its own break, whatever else is wrong', {
    timeout: lawTimeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const worlds = buildWorlds(spec);
        const planted = new Map(worlds.map((world) => [world, plant(world, 3)]));
        const { breaks } = await checkFiles(writeWorlds(worlds, spec.format));
        expectPerWorld(
          worlds,
          (world) => (planted.get(world)?.expected ?? []).map(({ kind, order }) => `${kind} ${order}`),
          byWorld(breaks, (one) => `${one.kind} ${orderOf(one)}`),
          (world) => planted.get(world)?.names ?? [],
        );
      }),
      settings,
    );
  });
});
