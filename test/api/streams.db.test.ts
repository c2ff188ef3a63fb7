import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ServedApi, serveApi } from '../../src/faces/api/index.ts';
import { type Api, openApi } from './api-on.ts';
import { readEvents } from './read-events.ts';

// Whole runs, which take what the machine takes.
vi.setConfig({ testTimeout: 180_000 });

let on: Api;
let served: ServedApi;
beforeAll(async () => {
  on = await openApi();
  served = await serveApi(on.state, { ...on.options, host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await served.close();
  expect(on.bugs).toEqual([]);
  await on.close();
});

const at = (path: string) => `${served.url}v1/workspaces/${on.workspace}/${path}`;
const authorization = () => ({ authorization: `Bearer ${on.token}` });
const listen = (signal?: AbortSignal) =>
  fetch(at('events'), {
    headers: { ...authorization(), 'last-event-id': '0' },
    ...(signal !== undefined && { signal }),
  });

describe('a stream over HTTP', () => {
  it('begins at once, is not kept by anybody in between, and is said to be one', async () => {
    const stop = new AbortController();
    const answer = await listen(stop.signal);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('cache-control')).toMatch(/no-cache|no-store/);
    const events = readEvents(answer);
    expect((await events.next()).value).toMatchObject({ event: 'message', id: '1' });
    stop.abort();
    const head = await fetch(at('events'), { method: 'HEAD', headers: authorization() });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is over when its caller goes, so that others may listen', async () => {
    const stop = new AbortController();
    const open = await Promise.all(Array.from({ length: 20 }, () => listen(stop.signal)));
    expect(open.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const refused = await listen();
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'too-many-streams']);
    stop.abort();
    await vi.waitFor(async () => {
      const again = await listen();
      await again.body?.cancel();
      expect(again.status).toBe(200);
    });
  });

  it('ends with the server, which does not wait for it', async () => {
    const other = await serveApi(on.state, { ...on.options, host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${other.url}v1/workspaces/${on.workspace}/events`, {
      headers: authorization(),
    });
    const ended = (async () => {
      for await (const _ of answer.body ?? []);
    })();
    await on.options.house.desk.close();
    await ended;
    await other.close();
  });
});

describe('an upload over HTTP', () => {
  const uploads = () => {
    const folder = join(on.folder, 'files', on.workspace);
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const begin = (headers: Readonly<Record<string, string>>) => {
    const sent = request(at('files?name=a.csv'), {
      method: 'POST',
      headers: { ...authorization(), 'content-type': 'application/octet-stream', ...headers },
    });
    sent.on('error', () => undefined);
    const answered = once(sent, 'response') as Promise<[import('node:http').IncomingMessage]>;
    return { sent, answered };
  };

  it('that stops in the middle is answered, ended, and leaves nothing', async () => {
    const { sent, answered } = begin({ 'content-length': '1000' });
    sent.write('a,b\n');
    const [answer] = await answered;
    expect([answer.statusCode, answer.headers.connection]).toEqual([408, 'close']);
    answer.resume();
    expect(uploads()).toEqual([]);
  });

  it('that is larger than it says, or than may be, leaves nothing', async () => {
    const { sent, answered } = begin({ 'transfer-encoding': 'chunked' });
    const piece = Buffer.alloc(256 * 1024, 97);
    for (let count = 0; count < 8; count += 1) if (!sent.write(piece)) await pause(1);
    const [answer] = await answered;
    expect(answer.statusCode).toBe(413);
    answer.resume();
    expect(uploads()).toEqual([]);
  });

  it('whose caller goes away leaves nothing', async () => {
    const { sent, answered } = begin({ 'content-length': '1000' });
    answered.catch(() => undefined);
    sent.write('a,b\n');
    await vi.waitFor(() => expect(uploads()).toHaveLength(1));
    sent.destroy();
    await vi.waitFor(() => expect(uploads()).toEqual([]));
  });
});
