import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that runs the TypeScript sources as they are. */
export const OLDEST_NODE_FOR_SOURCES = 24;

/** True when the running Node can run the sources itself. */
export const runsSources = Number(process.versions.node.split('.')[0]) >= OLDEST_NODE_FOR_SOURCES;

/** The Node that runs the sources: the project's own, or the running one where that is new enough. */
export function nodeForSources(folder = root) {
  const own = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return runsSources ? process.execPath : null;
}
