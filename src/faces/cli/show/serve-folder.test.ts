import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from './serve-folder.ts';

let dir: string;
let served: ServedFolder;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'served-'));
  await writeFile(join(dir, 'report.html'), '<!doctype html>here');
  await writeFile(join(dir, 'breaks.csv'), '');
  await writeFile(join(dir, 'secret.txt'), 'secret');
  served = await serveFolder(dir, 0);
});
afterAll(async () => {
  await served.close();
  await rm(dir, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** As `fetch`, but it sends the path and the host as they are. */
function ask(path: string, method = 'GET', host?: string): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  it('listens on loopback alone and gives the report at the root, with headers that keep it to itself', async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const answer = await ask('/');
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html>here' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  });

  it('answers HEAD without a body, and an empty file', async () => {
    expect(await ask('/report.html?x=1', 'HEAD')).toMatchObject({ status: 200, body: '' });
    const empty = await ask('/breaks.csv');
    expect(empty).toMatchObject({ status: 200, body: '' });
    expect(empty.headers['content-disposition']).toContain('attachment');
  });

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/report.html',
    '//report.html',
    '/report.html/',
    '/breaks.jsonl',
    '/.',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: '' });
  });

  it('refuses other methods, and names that lead here from elsewhere', async () => {
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
    expect(await ask('/', 'DELETE')).toMatchObject({ status: 405 });
    expect(await ask('/', 'GET', 'evil.example')).toMatchObject({ status: 421, body: '' });
  });

  it('says that a port is taken', async () => {
    const taken = serveFolder(dir, Number(new URL(served.url).port));
    await expect(taken).rejects.toMatchObject({ code: 'port-not-free' });
  });
});
