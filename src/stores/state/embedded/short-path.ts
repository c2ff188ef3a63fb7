import { chown, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOpenToOthers } from './binaries.ts';
import type { ServerUser } from './server-user.ts';

export interface ShortPath {
  readonly path: string;
  remove(): Promise<void>;
}

/** A socket's path may have 103 bytes on some systems, and the longest name put behind the folder has about 20. */
const LONGEST = 80;

/** The folder itself where its path is short enough for a socket in it, else a link to it in a private place. */
export async function shortPath(folder: string, user: ServerUser | undefined): Promise<ShortPath> {
  if (Buffer.byteLength(folder) <= LONGEST) return { path: folder, remove: async () => undefined };
  const usual = tmpdir();
  const fits = usual.length < 50 && (user === undefined || (await isOpenToOthers(usual)));
  const place = await mkdtemp(join(fits ? usual : '/tmp', 'tieout-'));
  if (user !== undefined) await chown(place, user.uid, user.gid);
  const path = join(place, 's');
  await symlink(folder, path);
  return { path, remove: () => rm(place, { recursive: true, force: true }) };
}
