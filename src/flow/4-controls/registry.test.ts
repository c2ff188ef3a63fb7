import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakKinds, severities } from '../../model/index.ts';
import { type Control, findingColumns } from './control.ts';
import { fullFacts } from './full-facts.testing.ts';
import { controls } from './registry.ts';
import { selectedColumns } from './selected-columns.ts';

const library = join(import.meta.dirname, 'library');
const files = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes('.test.'),
);

function isControl(value: unknown): value is Control {
  return typeof value === 'object' && value !== null && 'claim' in value && 'finding' in value;
}

describe('the registry', () => {
  it('holds every control of the library, and nothing else', async () => {
    const exported = await Promise.all(
      files.map(async (file) => Object.values((await import(join(library, file))) as object)),
    );
    const found = exported.flat().filter(isControl);
    expect(found.map(({ id }) => id).sort()).toEqual(controls.map(({ id }) => id).sort());
    expect(files.length).toBeGreaterThan(10);
  });

  it('gives every control an id of its own, a claim and a reason', () => {
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
    for (const { id, claim, why, severity } of controls) {
      expect(id).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect([claim.endsWith('.'), why.endsWith('.'), severities.includes(severity)], id).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it('knows every kind a control may find', () => {
    const known = new Set(Object.keys(breakKinds));
    for (const { id, kinds } of controls)
      expect(
        kinds.filter((kind) => !known.has(kind)),
        id,
      ).toEqual([]);
  });

  it('has each kind that the SQL of a control names among its kinds', () => {
    for (const control of controls) {
      const sql = control.finding(fullFacts());
      const named = Object.keys(breakKinds).filter((kind) => sql.includes(`'${kind}'`));
      expect(
        named.filter((kind) => !control.kinds.includes(kind as keyof typeof breakKinds)),
        control.id,
      ).toEqual([]);
    }
  });

  it('gives only columns that findings have', () => {
    const known = new Set(Object.keys(findingColumns));
    for (const control of controls) {
      const columns = selectedColumns(control.finding(fullFacts()));
      expect(
        columns.filter((column) => !known.has(column)),
        control.id,
      ).toEqual([]);
      expect(columns, control.id).toContain('kind');
    }
  });

  it('reads as SQL', async () => {
    await expect(sqlOf(controls)).toMatchFileSnapshot('controls.sql');
  });

  it('divides nothing and asks for no average: money stays exact', () => {
    expect(sqlOf(controls).replace(/^--.*$/gm, '')).not.toMatch(/[^<]\/[^*]|\bavg\(/);
  });
});

/** Everything the controls ask of the lake, as a reviewer reads it. */
function sqlOf(list: readonly Control[]): string {
  const texts = list.map((control) => {
    const steps = (control.steps?.(fullFacts()) ?? []).map(({ name, sql }) => `-- ${name}\n${sql};`);
    return [
      `-- ${control.id}: ${control.claim}`,
      ...steps,
      `${control.finding(fullFacts())};`,
      `${control.checked};`,
    ].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}
