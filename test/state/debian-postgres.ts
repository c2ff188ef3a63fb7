import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const HOME = '/usr/lib/postgresql';
const OLDEST = 15;

/** The newest PostgreSQL of the system that we support, as the folder of its binaries; undefined where there is none. */
export function systemPostgres(): string | undefined {
  const versions = existsSync(HOME) ? readdirSync(HOME).map(Number) : [];
  const [newest] = versions.filter((version) => version >= OLDEST).toSorted((a, b) => b - a);
  if (newest === undefined) return undefined;
  const bin = join(HOME, String(newest), 'bin');
  return existsSync(join(bin, 'initdb')) ? bin : undefined;
}
