import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './generate.ts';

export const SEED = 1;

/** Measured: 1.26 KB of CSV an order on both sides, and room for outputs and spilled tables. */
const BYTES_PER_ORDER = 2500;

/** What the generator is made of, so that a cached world of an older generator is not taken for a new one. */
function generatorVersion(): string {
  const hash = createHash('sha256');
  const here = import.meta.dirname;
  const parts = readdirSync(join(here, 'world'))
    .sort()
    .map((file) => join(here, 'world', file));
  const example = join(here, '..', 'examples', 'online-retail', 'profile.yaml');
  for (const file of [join(here, 'generate.ts'), example, ...parts]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 8);
}

/** The folder of a generated world of this size, made when it is not there yet; null when the disk is too full. */
export function openWorld(cache: string, orders: number, say: (text: string) => void): string | null {
  const folder = join(cache, `${orders}-orders-seed-${SEED}-${generatorVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const { bavail, bsize } = statfsSync(cache);
  const free = bavail * bsize;
  const needed = orders * BYTES_PER_ORDER;
  if (free < needed) {
    const gib = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);
    say(
      `${orders} orders left out: they need ${gib(needed)} GiB in ${cache}, where ${gib(free)} GiB are free`,
    );
    return null;
  }
  say(`generating ${orders} orders in ${folder}`);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  generate({ orders, seed: SEED, out: partial });
  renameSync(partial, folder);
  return folder;
}
