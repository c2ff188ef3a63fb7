import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildPage } from './build-page.mjs';
import { root } from './project-node.mjs';

let folder;
let said;
const source = (name, text) => writeFileSync(join(folder, 'src/faces/web', name), text);
const asset = (ending) => readdirSync(join(folder, 'dist/page/assets')).find((name) => name.endsWith(ending));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-page-'));
  mkdirSync(join(folder, 'src/faces/web'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const html =
  '<!doctype html><html lang="en"><head><title>x</title></head><body><script type="module" src="./main.js"></script></body></html>';
const long = JSON.stringify('to be said at length, '.repeat(100));

describe('the built page', () => {
  it('has nothing to do where there are no sources', async () => {
    expect(await buildPage(folder)).toBe(0);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('is built with hashed names and compressed texts, once for each change of its sources, tests aside', async () => {
    source('index.html', html);
    source('main.js', `document.title = ${long};`);
    expect(await Promise.all([buildPage(folder), buildPage(folder)])).toEqual([0, 0]);
    const script = asset('.js');
    expect(script).toMatch(/^index-[\w-]{8}\.js$/);
    const plain = readFileSync(join(folder, 'dist/page/assets', script));
    expect(brotliDecompressSync(readFileSync(join(folder, 'dist/page/assets', `${script}.br`)))).toEqual(
      plain,
    );
    expect(gunzipSync(readFileSync(join(folder, 'dist/page/assets', `${script}.gz`)))).toEqual(plain);
    expect(readFileSync(join(folder, 'dist/page/index.html'), 'utf8')).not.toMatch(/<script[^>]*>[^<]/);

    source('main.test.ts', 'throw new Error();');
    said.mockClear();
    expect(await buildPage(folder)).toBe(0);
    expect(said).not.toHaveBeenCalled();

    source('main.js', `document.title = ${long}.toUpperCase();`);
    expect(await buildPage(folder)).toBe(0);
    expect(asset('.js')).not.toBe(script);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['page']);
  });

  it('stays as it was where its sources cannot be built', async () => {
    source('index.html', html);
    source('main.js', 'document.title = "good";');
    await buildPage(folder);
    const script = asset('.js');
    source('main.js', 'import { nowhere } from "./nowhere.js"; nowhere();');
    expect(await buildPage(folder)).not.toBe(0);
    expect(said.mock.calls.flat().join('')).toContain('nowhere');
    expect(asset('.js')).toBe(script);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['page']);
  });
});
