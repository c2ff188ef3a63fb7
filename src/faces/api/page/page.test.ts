import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openShown, type Wish } from './index.ts';

let folder: string;
let ask: (path: string, wish?: Partial<Wish>) => Response | null;
const nothing = { openapi: '3.1.0', info: { title: 'Tieout', version: '1' }, paths: {} };
const script = 'globalThis.said = "hello";'.repeat(100);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-built-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><script src="/theme.js"></script><link href="/assets/a.css" rel="stylesheet">',
  );
  writeFileSync(join(folder, 'theme.js'), 'theme');
  writeFileSync(join(folder, '.sources'), 'secret');
  writeFileSync(join(folder, 'assets/a.css'), 'p{}');
  writeFileSync(join(folder, 'assets/index-1.js'), script);
  writeFileSync(join(folder, 'assets/index-1.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets/index-1.js.gz'), gzipSync(script));
  writeFileSync(join(folder, '..', 'outside.js'), 'outside');
  const shown = openShown(nothing, openPage(folder));
  ask = (path, wish) => shown(path, { acceptEncoding: undefined, ifNoneMatch: undefined, ...wish });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(folder, '..', 'outside.js'), { force: true });
});

describe('the built page', () => {
  it.each(['/', '/index.html', '/breaks', '/breaks/brk_1', '/welcome', '/docsy', '/v2'])(
    'is what is at %s, asked for anew each time',
    async (path) => {
      const answer = ask(path);
      expect(answer?.headers.get('cache-control')).toBe('no-cache');
      expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer?.text()).toContain('<!doctype html>');
    },
  );

  it.each([
    '/../outside.js',
    '/assets/../../outside.js',
    '/%2e%2e/outside.js',
    '/..%2foutside.js',
    '/.sources',
    '/assets/index-1.js.br',
    '/assets/..\\..\\outside.js',
    '/theme.js\0.html',
  ])('gives no file for %s', async (path) => {
    const text = (await ask(path)?.text()) ?? '';
    expect(text).not.toMatch(/outside|secret|said/);
  });

  it('does not give a page for an asset that is gone, or below the API', () => {
    for (const path of ['/assets/index-0.js', '/v1', '/v1/nothing', '/openapi.json', '/openapi.json/x'])
      expect(ask(path)).toBeNull();
  });

  it('gives assets for good, packed as the browser takes it', async () => {
    const at = '/assets/index-1.js';
    const packing = (acceptEncoding: string) => ask(at, { acceptEncoding })?.headers.get('content-encoding');
    expect(packing('gzip, deflate, br, zstd')).toBe('br');
    expect(packing('br;q=0, gzip;q=0.5')).toBe('gzip');
    expect(packing('*')).toBe('br');
    expect(packing('deflate')).toBeNull();
    const packed = ask(at, { acceptEncoding: 'br' });
    expect(packed?.headers.get('cache-control')).toContain('immutable');
    expect(packed?.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from((await packed?.arrayBuffer()) ?? new ArrayBuffer());
    expect(String(brotliDecompressSync(bytes))).toBe(script);
    expect(await ask(at)?.text()).toBe(script);
  });

  it('says to whoever has it that it has not changed, and only to them', () => {
    const etag = ask('/')?.headers.get('etag') ?? '';
    const known = ask('/breaks', { ifNoneMatch: `"other", W/${etag}` });
    expect(known?.status).toBe(304);
    expect(known?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(ask('/', { ifNoneMatch: '"other"' })?.status).toBe(200);
    const etags = ['br', 'gzip', ''].map((acceptEncoding) =>
      ask('/assets/index-1.js', { acceptEncoding })?.headers.get('etag'),
    );
    expect(new Set(etags).size).toBe(3);
  });

  it('may run and load nothing that is not of its own server', () => {
    const policy = ask('/')?.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lends its look to the page of the document', async () => {
    const text = await ask('/docs')?.text();
    expect(text).toContain('<link rel="stylesheet" href="/assets/a.css">');
    expect(text).toContain('<script src="/theme.js"></script>');
  });
});

describe('a page that was not built', () => {
  const shown = openShown(nothing, openPage(join(tmpdir(), 'tieout-no-such-folder')));
  const wish = { acceptEncoding: undefined, ifNoneMatch: undefined };
  it('says how it is built, where it would be, and leaves the rest to the API', async () => {
    const answer = shown('/', wish);
    expect(answer?.status).toBe(503);
    expect(await answer?.text()).toContain('node scripts/build-page.mjs');
    expect(shown('/breaks', wish)).toBeNull();
    expect(shown('/docs', wish)?.status).toBe(200);
  });
});
