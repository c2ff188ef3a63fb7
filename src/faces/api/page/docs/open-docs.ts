import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import type { Look } from '../open-page.ts';
import { pageHeaders } from '../page-headers.ts';
import { answerFile, type StaticFile, type Wish } from '../static-file.ts';
import type { ApiDocument } from './open-api.ts';
import { renderDocs } from './render-docs.ts';

const STYLES = '/docs/docs.css';

/** The readable page of a document: as the web page looks, where that is built. Made at the first request. */
export function openDocs(
  document: ApiDocument,
  look: Look = { styles: [], scripts: [] },
): (path: string, wish: Wish) => Response | null {
  const files: Readonly<Record<string, () => StaticFile>> = {
    '/docs': once(() =>
      toFile('text/html; charset=utf-8', renderDocs(document, { ...look, styles: [...look.styles, STYLES] })),
    ),
    [STYLES]: once(() =>
      toFile(
        'text/css; charset=utf-8',
        readFileSync(fileURLToPath(new URL('./docs.css', import.meta.url)), 'utf8'),
      ),
    ),
  };
  return (path, wish) => {
    const file = files[path];
    return file === undefined ? null : answerFile(file(), wish, pageHeaders);
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function toFile(type: string, text: string): StaticFile {
  const bytes = new Uint8Array(Buffer.from(text));
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 5 };
  return {
    type,
    bytes,
    packed: {
      br: new Uint8Array(brotliCompressSync(bytes, { params })),
      gzip: new Uint8Array(gzipSync(bytes)),
    },
    lasting: false,
  };
}
