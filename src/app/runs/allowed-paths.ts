import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { failure } from '../../ground/index.ts';

/**
 * Refuses paths that lie in none of the folders, whatever they are and whether they are there: who asks must not learn
 * what there is elsewhere. Links are followed. Fails with `path-not-allowed`.
 */
export async function refuseOtherPaths(paths: readonly string[], folders: readonly string[]): Promise<void> {
  const places = await Promise.all(folders.map(realOf));
  for (const path of paths) {
    const { base, isGlob } = picomatch.scan(path);
    const real = await realOf(isGlob ? base || '.' : path);
    const asIs = await realOf(path);
    for (const one of [real, asIs])
      if (!places.some((place) => one === place || one.startsWith(place + sep)))
        throw failure('path-not-allowed', { path });
  }
}

/** Where a path leads; of what is not there, where it would be. */
async function realOf(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const above = dirname(whole);
    return above === whole ? whole : join(await realOf(above), basename(whole));
  }
}
