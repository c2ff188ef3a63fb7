import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { symptoms } from '../../../model/index.ts';
import { containments } from '../containments/index.ts';
import { families } from '../order-families.ts';
import { stepRules } from './index.ts';

describe('the library of steps', () => {
  it('is sorted, and knows every rule of its folder', () => {
    const ids = stepRules.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    const inFolder = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
      .flatMap((name) => [
        ...readFileSync(`${import.meta.dirname}/${name}`, 'utf8').matchAll(
          /export const \w+(: StepRule| = upstreamRule\()/g,
        ),
      ]);
    expect(inFolder).toHaveLength(stepRules.length);
  });

  it('has every step that a family begins or goes on with', () => {
    const ids = new Set(stepRules.map(({ id }) => id));
    for (const { steps } of families) for (const step of steps) expect(ids).toContain(step);
  });

  it('has a containment with its way back for every symptom', () => {
    expect(Object.keys(containments)).toEqual([...symptoms].toSorted());
    for (const [symptom, containment] of Object.entries(containments)) {
      expect(containment.symptom).toBe(symptom);
      const scene = { kinds: [], where: '', size: '2 breaks', problems: [] };
      expect(containment.does(scene).length).toBeGreaterThanOrEqual(3);
      expect(containment.undo.length).toBeGreaterThan(40);
    }
  });
});
