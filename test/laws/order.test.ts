import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf, told } from './compare-runs.ts';
import { plantedFiles } from './plant.ts';
import { Random } from './random.ts';
import { rearrange } from './rearrange.ts';
import { checkFiles, lawTimeout, runSpec, settings } from './run-worlds.ts';

describe('the law of order', () => {
  it('order does not matter: shuffled rows and files give the same breaks and problems', {
    timeout: lawTimeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const files = plantedFiles(spec);
        const straight = await checkFiles(files);
        const shuffled = await checkFiles(rearrange(files, new Random(spec.seed)));
        expect(told(shuffled)).toEqual(told(straight));
        expect(problemsOf(shuffled)).toEqual(problemsOf(straight));
        expect(shuffled.result.summary.ties).toEqual(straight.result.summary.ties);
      }),
      settings,
    );
  });
});
