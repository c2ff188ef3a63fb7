import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOwnerLink } from '../../src/app/people/index.ts';
import { type ServedApi, serveApi } from '../../src/faces/api/index.ts';
import { makeFolder, type Ran, runTieout } from '../cli/run-tieout.ts';
import { startPostgres } from '../postgres.ts';
import { stateFolder } from '../state/test-state.ts';
import { type Api, openApi, optionsFor } from './api-on.ts';

let on: Api;
let served: ServedApi;
beforeAll(async () => {
  on = await openApi();
  const options = { ...optionsFor(on.bugs), host: 'localhost', port: 0, bodyLimit: 1000, arrivalMs: 300 };
  served = await serveApi(on.state, options);
});
afterAll(async () => {
  await served.close();
  await on.close();
});

const headers = () => ({ authorization: `Bearer ${on.token}`, 'content-type': 'application/json' });
const sources = () => `${served.url}v1/workspaces/${on.workspace}/sources`;

/** What the server says to bytes that are sent as they are, until it hangs up. */
async function send(text: string): Promise<string> {
  const { hostname, port } = new URL(served.url);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.setEncoding('utf8').on('data', (more: string) => {
    said += more;
  });
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return said;
}

describe('a served API', () => {
  it('does not listen elsewhere before somebody can sign in and what they send is encrypted', async () => {
    const serve = (options: Partial<Parameters<typeof serveApi>[1]>) =>
      serveApi(on.state, { ...optionsFor([]), host: '0.0.0.0', port: 0, ...options });
    const publicUrl = 'https://tieout.example.com';
    await expect(serve({})).rejects.toMatchObject({
      code: 'listen-without-sign-in',
      values: { lacking: 'what people send would not be encrypted' },
    });
    for (const host of ['0.0.0.0', '127.0.0.1'])
      await expect(serve({ publicUrl, host })).rejects.toMatchObject({
        code: 'listen-without-sign-in',
        values: { lacking: 'nobody can sign in yet' },
      });
    const { house } = optionsFor([]);
    for (const host of ['0.0.0.0', '127.0.0.1'])
      await expect(serve({ publicUrl, host, house: { ...house, demo: true } })).rejects.toMatchObject({
        code: 'demo-only-here',
      });
  });

  it('listens on loopback, answers to its own names alone, and says when its port is taken', async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(sources(), { headers: headers() })).status).toBe(200);
    const { port } = new URL(served.url);
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        sources(),
        { headers: { ...headers(), host: `evil.example:${port}` } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      asked.on('error', reject).end();
    });
    expect(status).toBe(421);
    const taken = serveApi(on.state, { ...optionsFor([]), host: '127.0.0.1', port: Number(port) });
    await expect(taken).rejects.toMatchObject({ code: 'port-not-free' });
  });

  it('refuses bodies that are too large, whether they say so or not', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(2000) });
    const said = await fetch(sources(), { method: 'POST', headers: headers(), body: large });
    expect(said.status).toBe(413);
    expect(await said.json()).toMatchObject({ code: 'api-body-too-large' });
    const lines = [
      `POST /v1/workspaces/${on.workspace}/sources HTTP/1.1`,
      `host: ${new URL(served.url).host}`,
      `authorization: Bearer ${on.token}`,
      'content-type: application/json',
      'transfer-encoding: chunked',
      'connection: close',
    ];
    const unsaid = await send(`${lines.join('\r\n')}\r\n\r\n7d0\r\n${large.slice(0, 2000)}\r\n0\r\n\r\n`);
    expect(unsaid).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('gives no request back to whoever sent it', async () => {
    const host = `host: ${new URL(served.url).host}`;
    for (const path of ['/', '/v1/workspaces', '/nothing']) {
      const said = await send(
        `TRACE ${path} HTTP/1.1\r\n${host}\r\nx-secret: 1\r\nconnection: close\r\n\r\n`,
      );
      expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(said).not.toContain('x-secret');
    }
    expect(on.bugs).toEqual([]);
  });

  it('ends requests that do not arrive, and what is no HTTP', async () => {
    const host = `host: ${new URL(served.url).host}`;
    const slow = [
      `POST /v1/workspaces/${on.workspace}/sources HTTP/1.1`,
      host,
      `authorization: Bearer ${on.token}`,
      'content-type: application/json',
      'content-length: 100',
    ];
    expect(await send(`${slow.join('\r\n')}\r\n\r\n{"side"`)).toMatch(/^HTTP\/1\.1 408 [\s\S]*api-too-slow/);
    expect(await send(`GET /openapi.json HTTP/1.1\r\n${host}\r\n`)).toMatch(/^HTTP\/1\.1 408 /);
    expect(await send('HELO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*api-request-unreadable/);
    // Of two lengths one is hidden from somebody on the way.
    const two = 'content-length: 4\r\ntransfer-encoding: chunked';
    expect(await send(`POST /v1/sign-in HTTP/1.1\r\n${host}\r\n${two}\r\n\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*api-request-unreadable/,
    );
    expect(on.bugs).toEqual([]);
  });
});

describe('an API that others reach', () => {
  const publicUrl = 'https://tieout.example.com';
  const page = { 'content-type': 'application/json', 'x-tieout-request': '1' };
  const words = 'seven quiet herons';

  /** What a server says to a request; with a certificate of our own where it speaks TLS. */
  const askOf = (
    url: string,
    path: string,
    {
      body,
      ...how
    }: { readonly headers: Record<string, string>; readonly ca?: string; readonly body?: object },
  ): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const send = url.startsWith('https') ? secureRequest : request;
      const asked = send(
        new URL(path, url),
        { ...how, method: body === undefined ? 'GET' : 'POST' },
        (answer) => {
          answer.resume();
          resolve(answer);
        },
      );
      asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });

  beforeAll(async () => {
    const { secret } = await newOwnerLink(on.state, optionsFor([]));
    const begun = await fetch(`${served.url}v1/first-start`, {
      method: 'POST',
      headers: { ...page, origin: served.url.slice(0, -1) },
      body: JSON.stringify({ secret, name: 'Ann', email: 'ann@example.com', password: words }),
    });
    expect(begun.status).toBe(200);
  });

  it('behind a proxy holds host and origin against its public name, and keeps sessions to https', async () => {
    const options = { ...optionsFor(on.bugs), host: '127.0.0.1', port: 0, publicUrl, trustProxy: true };
    const proxied = await serveApi(on.state, options);
    expect(proxied.url).toBe(`${publicUrl}/`);
    // As the proxy asks: the port is found out from the error of a second one.
    const other = await serveApi(on.state, { ...optionsFor(on.bugs), host: '127.0.0.1', port: 0 });
    await other.close();
    await proxied.close();
    const port = Number(new URL(other.url).port);
    const again = await serveApi(on.state, { ...options, port });
    const at = `http://127.0.0.1:${port}/`;
    const signIn = (headers: Record<string, string>) =>
      askOf(at, 'v1/sign-in', {
        headers: { ...page, host: 'tieout.example.com', origin: publicUrl, ...headers },
        body: { email: 'ann@example.com', password: words },
      });
    try {
      const good = await signIn({ 'x-forwarded-for': '203.0.113.9, 198.51.100.7' });
      expect(good.statusCode).toBe(200);
      expect(good.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      for (const cookie of good.headers['set-cookie'] ?? [])
        expect(cookie).toMatch(
          /^__Host-tieout(-browser)?=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
        );
      expect((await signIn({ host: `127.0.0.1:${port}` })).statusCode).toBe(421);
      expect((await signIn({ origin: at.slice(0, -1) })).statusCode).toBe(403);
      const [entry] = await on.state.audit.list('installation', { action: 'session.start' }, { limit: 1 });
      expect(entry?.details).toMatchObject({ address: '198.51.100.7' });
    } finally {
      await again.close();
    }
  });

  it.skipIf(!hasOpenssl())('speaks TLS itself under the names of its certificate', async () => {
    const folder = await stateFolder();
    try {
      const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      const names = 'subjectAltName=DNS:tieout.test,DNS:*.tieout.test,IP:127.0.0.1';
      const args = [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2',
      ];
      execFileSync(
        'openssl',
        [...args, '-subj', '/CN=tieout', '-addext', names, '-keyout', keyFile, '-out', certFile],
        {
          stdio: 'ignore',
        },
      );
      const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
      const options = { ...optionsFor(on.bugs), host: '0.0.0.0', port: 0, tls: { key, cert } };
      const secure = await serveApi(on.state, options);
      const { port } = new URL(secure.url);
      try {
        expect(secure.url).toBe(`https://tieout.test:${port}/`);
        const at = `https://127.0.0.1:${port}/`;
        const good = await askOf(at, 'v1/sign-in', { ca: cert, headers: { host: `tieout.test:${port}` } });
        expect(good.statusCode).toBe(200);
        expect(good.headers['strict-transport-security']).toContain('max-age');
        const foreign = await askOf(at, 'v1/sign-in', {
          ca: cert,
          headers: { host: `other.tieout.test:${port}` },
        });
        expect(foreign.statusCode).toBe(421);
        await expect(askOf(`http://127.0.0.1:${port}/`, 'v1/sign-in', { headers: {} })).rejects.toThrow();
      } finally {
        await secure.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// Each start may build the page first, where its sources changed.
describe('tieout serve', { timeout: 120_000 }, () => {
  interface Started {
    readonly url: string;
    readonly welcome: { readonly url: string; readonly expiresAt: string } | null;
    readonly token: { readonly secret: string; readonly workspace: string } | null;
  }

  /** Starts it, asks something of it, and ends it with Ctrl-C. */
  async function session(args: readonly string[], ask: (started: Started) => Promise<void>): Promise<Ran> {
    const asked: Promise<void>[] = [];
    const ran = await runTieout(['serve', '--json', '--port', '0', ...args], {
      during: (child) => {
        child.stdout?.once('data', (text: string | Buffer) => {
          asked.push(
            ask(JSON.parse(String(text)) as Started).finally(() => {
              // Twice, as when a terminal and whoever started it both pass it on.
              child.kill('SIGINT');
              child.kill('SIGINT');
            }),
          );
        });
      },
    });
    await Promise.all(asked);
    expect(asked).toHaveLength(1);
    return ran;
  }

  it('prints a link until it is used, another one and tokens when asked, and ends cleanly', async () => {
    const folder = await stateFolder();
    const secrets: string[] = [];
    const links: string[] = [];
    let isUsed = false;
    const use = async ({ url, welcome, token }: Started) => {
      if (token !== null) secrets.push(token.secret);
      links.push(welcome?.url.replace(url, '') ?? '');
      for (const secret of secrets) {
        const answer = await fetch(`${url}v1/workspaces`, { headers: { authorization: `Bearer ${secret}` } });
        expect(answer.status).toBe(200);
      }
      if (isUsed) return;
      isUsed = true;
      const said = { name: 'Ann', email: 'ann@example.com', password: 'seven quiet herons' };
      const begun = await fetch(`${url}v1/first-start`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-tieout-request': '1', origin: url.slice(0, -1) },
        body: JSON.stringify({ ...said, secret: welcome?.url.split('#')[1] }),
      });
      expect(begun.status).toBe(200);
      expect(begun.headers.get('set-cookie')).toContain(`tieout-${new URL(url).port}=`);
    };
    try {
      for (const args of [['--new-token'], [], ['--new-link', '--new-token']])
        expect((await session(['--state', folder, ...args], use)).code).toBe(0);
      expect(links).toEqual([
        expect.stringMatching(/^welcome#[\w-]{43}$/),
        '',
        expect.stringMatching(/^welcome#/),
      ]);
      expect(new Set(secrets).size).toBe(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('works on a PostgreSQL by its URL, whose password it does not print', async () => {
    const { connectionOptions, stop } = await startPostgres();
    const { host, user, database } = connectionOptions;
    const url = `postgresql://${user}:hidden@${encodeURIComponent(host)}/${database}`;
    try {
      const ran = await session(['--state', url, '--new-token'], async ({ url: at, token }) => {
        const headers = { authorization: `Bearer ${token?.secret}` };
        expect((await fetch(`${at}v1/workspaces/${token?.workspace}/breaks`, { headers })).status).toBe(200);
      });
      expect(ran.code).toBe(0);
      expect(ran.stdout + ran.stderr).not.toContain('hidden');
    } finally {
      await stop();
    }
  });

  it('refuses to listen elsewhere, and makes nothing before it says so', async () => {
    const folder = makeFolder();
    const ran = await runTieout(['serve', '--json', '--host', '0.0.0.0', '--state', 'state'], {
      cwd: folder.path,
    });
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'listen-without-sign-in' } });
    expect(readdirSync(folder.path)).toEqual([]);
    folder.remove();
  });
});
