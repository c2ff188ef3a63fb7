import type { ApiDocument } from './docs/open-api.ts';
import { openDocs } from './docs/open-docs.ts';
import type { Page } from './open-page.ts';
import { pageHeaders } from './page-headers.ts';
import type { Wish } from './static-file.ts';

/** Paths below which the API answers, in its own way also to what it does not know. */
const ofTheApi = /^\/(v1|openapi\.json)(\/|$)/;

/** Everything that is there to be looked at: the web page, and the page of the document; null for what is neither. */
export function openShown(
  document: ApiDocument,
  page: Page | null,
): (path: string, wish: Wish) => Response | null {
  const docs = openDocs(document, page?.look);
  return (path, wish) => {
    if (ofTheApi.test(path)) return null;
    const found = docs(path, wish);
    if (found !== null) return found;
    if (page !== null) return page.answer(path, wish);
    return path === '/' ? notBuilt() : null;
  };
}

function notBuilt(): Response {
  const text = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Tieout</title></head>
<body><h1>The web page is not built</h1>
<p>In a checkout, run <code>npm ci</code> and <code>node scripts/build-page.mjs</code>, then start this again.</p>
<p>The API answers as always: <a href="/docs">its requests</a>.</p></body>
</html>
`;
  const headers = { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(text, { status: 503, headers });
}
