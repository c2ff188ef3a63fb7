import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageHeaders } from './page-headers.ts';
import { answerFile, type StaticFile, type Wish } from './static-file.ts';

/** The built page. */
export interface Page {
  /** The answer to GET of a path: a file, else the page itself, which knows what it shows there; null for a lost asset. */
  answer(path: string, wish: Wish): Response | null;
  /** Paths of what makes it look as it does, for other pages that are to look like it. */
  readonly look: Look;
}

/** What a page has in its head to look like the web page. */
export interface Look {
  readonly styles: readonly string[];
  /** Scripts that set the theme, before anything is drawn. */
  readonly scripts: readonly string[];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

const builtFolder = fileURLToPath(new URL('../../../../dist/page', import.meta.url));

/** Reads the built page into memory, so that no request reaches the disk; null where it was not built. */
export function openPage(folder: string = builtFolder): Page | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const files = readFiles(folder);
  const index = files.get('/index.html');
  if (index === undefined) return null;
  return {
    answer: (path, wish) => {
      const file = files.get(path);
      if (file !== undefined) return answerFile(file, wish, pageHeaders);
      // Who asks for an asset of an older build must not be given a page in place of a script.
      return path.startsWith('/assets/') ? null : answerFile(index, wish, pageHeaders);
    },
    look: lookOf(Buffer.from(index.bytes).toString('utf8')),
  };
}

function readFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const found = new Map<string, StaticFile>();
  const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, name)));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const path = `/${name.replaceAll('\\', '/')}`;
    const isThere = (ending: string): boolean => existsSync(join(folder, `${name}${ending}`));
    found.set(path, {
      type,
      bytes: read(name),
      packed: {
        ...(isThere('.br') && { br: read(`${name}.br`) }),
        ...(isThere('.gz') && { gzip: read(`${name}.gz`) }),
      },
      lasting: path.startsWith('/assets/'),
    });
  }
  return found;
}

function lookOf(index: string): Look {
  const all = (pattern: RegExp): readonly string[] =>
    [...index.matchAll(pattern)].map(([, path = '']) => path);
  return {
    styles: all(/<link[^>]+href="(\/[^"]+\.css)"/g),
    scripts: all(/<script src="(\/[^"]+)"><\/script>/g),
  };
}
