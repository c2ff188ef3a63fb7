import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { type CsvTable, csvText } from '../worlds/csv-table.ts';
import { type CheckedBreak, makeFolder, type Run, runCheck } from '../worlds/run-check.ts';
import { Random } from './random.ts';
import { buildWorld, currencies, type World, type WorldSpec } from './world.ts';
import { asShopifyExports } from './write-shopify.ts';
import { asDocuments, asOrders, type Files } from './write-worlds.ts';

/** Worlds in one run: a run costs as much as fifty worlds do. */
export const worldsPerRun = 50;
/** Runs of each law, so that each is tested on a thousand worlds; the soak test asks for more. */
export const runs = Number(process.env.TIEOUT_LAW_RUNS ?? 20);

/** A law may take as long as its runs need; a run takes about half a second, and several on a busy machine. */
export const lawTimeout = Math.max(300_000, runs * 15_000);

export type Format = 'flat' | 'shopify';

/** A run of fifty worlds and the format the shop's side comes in. */
export interface RunSpec {
  readonly format: Format;
  readonly seed: number;
}

/** A run is one number, so that a failing one is said in a line. */
export const runSpec: fc.Arbitrary<RunSpec> = fc.record({
  format: fc.constantFrom<Format>('flat', 'shopify'),
  seed: fc.nat(),
});

function worldSpec(random: Random): WorldSpec {
  return {
    seed: random.between(0, 2 ** 31),
    orders: random.between(1, 8),
    currency: random.pick(currencies),
    percent: random.pick([0, 7, 20]),
    included: random.chance(0.5),
    otherFooting: random.chance(0.25),
  };
}

/** A law that fails names its world, so the run as a whole need not be made smaller. */
export const settings = { numRuns: runs, endOnFailure: true } as const;

export function buildWorlds({ seed }: RunSpec): readonly World[] {
  const random = new Random(seed);
  return Array.from({ length: worldsPerRun }, (_, nth) => buildWorld(worldSpec(random), nth));
}

const ownProfile = readFileSync(join(import.meta.dirname, 'profile.yaml'), 'utf8');

/** Files of both sides by their names: tables, or texts where a table could not say what is wrong with them. */
export interface Written {
  readonly shop: ReadonlyMap<string, CsvTable | string>;
  readonly erp: ReadonlyMap<string, CsvTable | string>;
}

/** Files of both sides as tables. */
export interface WrittenTables {
  readonly shop: Files;
  readonly erp: Files;
}

export function writeWorlds(worlds: readonly World[], format: Format): WrittenTables {
  const shop = { sides: worlds.map(({ shop: side }) => ({ side, otherFooting: false })) };
  const erp = { sides: worlds.map(({ erp: side, spec }) => ({ side, otherFooting: spec.otherFooting })) };
  return { shop: format === 'shopify' ? asShopifyExports(shop) : asOrders(shop), erp: asDocuments(erp) };
}

/**
 * Writes the files to a folder of their own and checks them; a file's name may begin with a folder. What is agreed
 * beside the worlds' own profile is YAML that is put below it.
 */
export async function checkFiles({ shop, erp }: Written, write = false, agreed = ''): Promise<Run> {
  const folder = makeFolder();
  try {
    for (const [side, files] of [
      ['shop', shop],
      ['erp', erp],
    ] as const) {
      for (const [name, table] of files) {
        const path = join(folder.path, side, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, typeof table === 'string' ? table : csvText(table));
      }
    }
    const profile = join(folder.path, 'profile.yaml');
    writeFileSync(profile, `${ownProfile}\n${agreed}\n`);
    return await runCheck({
      shop: [join(folder.path, 'shop')],
      erp: [join(folder.path, 'erp')],
      profile,
      write,
    });
  } finally {
    folder.remove();
  }
}

/** The order a break is about: by its name, or by the reference of a document without one. */
export function orderOf(one: CheckedBreak): string {
  return one.order ?? one.attributes.actualValue ?? one.attributes.expectedValue ?? '';
}

/** The prefix of the world a break belongs to. */
export function worldOf(one: CheckedBreak): string {
  return (
    /[AB][A-Z]{3}/.exec(
      `${one.order ?? ''} ${one.erp?.document ?? ''} ${one.shop?.ref ?? ''} ${one.erp?.ref ?? ''}`,
    )?.[0] ?? ''
  );
}

/** Compares what each world should have with what it has; the message names the first world that differs. */
export function expectPerWorld(
  worlds: readonly World[],
  expected: (world: World) => readonly string[],
  found: ReadonlyMap<string, readonly string[]>,
  planted: (world: World) => readonly string[] = () => [],
): void {
  for (const world of worlds) {
    const right = [...expected(world)].sort();
    const have = [...(found.get(world.prefix) ?? [])].sort();
    if (right.join('\n') === have.join('\n')) continue;
    throw new Error(
      `world ${world.prefix} ${JSON.stringify(world.spec)}\nshould have ${JSON.stringify(right)}\nbut has    ${JSON.stringify(have)}\nplanted    ${planted(world).join(', ')}`,
    );
  }
  const known = new Set(worlds.map(({ prefix }) => prefix));
  const strays = [...found].filter(([prefix]) => !known.has(prefix));
  if (strays.length > 0) throw new Error(`breaks of no world: ${JSON.stringify(strays)}`);
}

/** Texts of the breaks of each world. */
export function byWorld(
  breaks: readonly CheckedBreak[],
  text: (one: CheckedBreak) => string,
): ReadonlyMap<string, readonly string[]> {
  return new Map([...Map.groupBy(breaks, worldOf)].map(([prefix, some]) => [prefix, some.map(text)]));
}
