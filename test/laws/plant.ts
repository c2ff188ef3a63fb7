import { type Defect, defects, type ExpectedBreak, harmless } from './defects.ts';
import { buildWorlds, type RunSpec, type WrittenTables, writeWorlds } from './run-worlds.ts';
import type { World } from './world.ts';

/** What was put into a world. */
export interface Planted {
  readonly expected: readonly ExpectedBreak[];
  readonly names: readonly string[];
}

/** Puts up to so many defects into a world, each on an order of its own, and harmless changes into some others. */
export function plant(
  world: World,
  most: number,
  chosen: Readonly<Record<string, Defect>> = defects,
): Planted {
  const { random, erp } = world;
  const sales = random.shuffled(erp.sales);
  const expected: ExpectedBreak[] = [];
  const names: string[] = [];
  for (const sale of sales.slice(0, random.between(0, most))) {
    const name = random.pick(Object.keys(chosen));
    const breaks = chosen[name]?.(world, sale) ?? null;
    if (breaks === null) continue;
    expected.push(...breaks);
    names.push(`${name} on ${sale.name}`);
  }
  for (const sale of sales.slice(most)) {
    if (!random.chance(0.3)) continue;
    const name = random.pick(Object.keys(harmless));
    if (harmless[name]?.(world, sale) !== null) names.push(`harmless: ${name} on ${sale.name}`);
  }
  return { expected, names };
}

/** The files of a run with defects in them. */
export function plantedFiles(spec: RunSpec): WrittenTables {
  const worlds = buildWorlds(spec);
  for (const world of worlds) plant(world, 3);
  return writeWorlds(worlds, spec.format);
}
