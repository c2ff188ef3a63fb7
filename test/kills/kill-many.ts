/**
 * Kills victims one after the other and looks after each.
 * Comes in: how many, a seed. Goes out: how it went. May touch: a temporary folder, kept where something is wrong.
 */
import { rm } from 'node:fs/promises';
import { stateFolder } from '../state/test-state.ts';
import { checkPlace } from './check-place.ts';
import { type Acknowledged, calmDown, killOnce } from './kill-once.ts';
import { makePlace, writeFiles } from './place.ts';

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  /** Longest life of a victim once it is open; half of what two runs take on this machine without it. */
  readonly mostMs?: number;
  readonly tell?: (line: string) => void;
  /** Told after each kill whether to end. */
  readonly enough?: () => boolean;
}

export interface Killed {
  readonly kills: number;
  readonly acknowledged: Readonly<Record<string, number>>;
  /** With the seed of the kill; empty where all was well. */
  readonly wrong: readonly string[];
}

/** All that was acknowledged in the last ones is looked for after each kill; every twentieth all of it. */
const ALL_AFTER = 20;

/** Kills so many, each at a moment that its seed says; ends at the first after which something is wrong. */
export async function killMany({ kills, seed, tell, enough, ...options }: KillOptions): Promise<Killed> {
  const folder = await stateFolder();
  await makePlace(folder);
  const began = performance.now();
  // So that there is something to triage from the first one on.
  const { acknowledged: first } = await calmDown(folder);
  const mostMs = options.mostMs ?? (performance.now() - began) / 2;
  const all: Acknowledged[] = [...first];
  const wrong: string[] = [];
  let count = 0;
  while (count < kills && wrong.length === 0 && enough?.() !== true) {
    const own = seed + count;
    count += 1;
    // A fault comes and goes, so that breaks come and go.
    if (count % 3 !== 2) writeFiles(folder, count % 3 !== 0);
    const { acknowledged, others } = await killOnce(folder, own, mostMs);
    all.push(...acknowledged);
    const isLast = count === kills;
    const found = await checkPlace(folder, isLast || count % ALL_AFTER === 0 ? all : acknowledged);
    const odd = others.filter((line) => !line.includes('state-lost'));
    wrong.push(...[...found, ...odd].map((line) => `seed ${own}: ${line}`));
    tell?.(`kill ${count} (seed ${own}): ${acknowledged.length} acknowledged, ${wrong.length} wrong`);
    if (wrong.length === 0 && (isLast || count % ALL_AFTER === 0)) wrong.push(...(await recovers(folder)));
  }
  const counts = Object.groupBy(all, ({ kind }) => kind);
  if (wrong.length === 0) await rm(folder, { recursive: true, force: true });
  else wrong.push(`kept: ${folder}`);
  return {
    kills: count,
    acknowledged: Object.fromEntries(Object.entries(counts).map(([kind, list]) => [kind, list?.length ?? 0])),
    wrong,
  };
}

/** The next start goes on by itself with whatever was under way, and nothing stays behind. */
async function recovers(folder: string): Promise<readonly string[]> {
  const { acknowledged, others } = await calmDown(folder);
  const calm = others.includes('{"calm":true}');
  return [
    ...(calm ? [] : [`it did not calm down: ${others.join(' ')}`]),
    ...(await checkPlace(folder, acknowledged)),
  ];
}
