import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakKinds, symptoms } from '../../../model/index.ts';
import { controls } from '../../4-controls/index.ts';
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

  it('has containments with their way back for every symptom', () => {
    expect(Object.keys(containments)).toEqual([...symptoms].toSorted());
    for (const [symptom, among] of Object.entries(containments)) {
      // The first is for whatever the others are not for.
      expect(among.map(({ of }) => of === null)).toEqual(among.map((_, place) => place === 0));
      for (const containment of among) {
        expect(containment.symptom).toBe(symptom);
        expect(containment.does({ kinds: [], where: '', size: '2 breaks' }).length).toBeGreaterThanOrEqual(3);
        expect(containment.undo.length).toBeGreaterThan(40);
      }
    }
  });

  it('has none that is for kinds or controls of another symptom, nor two for the same', () => {
    for (const [symptom, among] of Object.entries(containments)) {
      const kinds = among.flatMap(({ of }) => of?.kinds ?? []);
      const named = among.flatMap(({ of }) => of?.controls ?? []);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(new Set(named).size).toBe(named.length);
      for (const kind of kinds) expect(breakKinds[kind]).toBe(symptom);
      for (const id of named) expect(symptomOfControl.get(id), id).toBe(symptom);
    }
  });
});

const symptomOfControl = new Map<string, string>(controls.map(({ id, symptom }) => [id, symptom]));
