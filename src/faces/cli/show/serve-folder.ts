import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { outputNames } from '../../../app/outputs/index.ts';
import { failure } from '../../../ground/index.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  // The page has its own policy, which allows its one script; nothing may frame or embed it.
  'content-security-policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** A server of one result. */
export interface ServedFolder {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the outputs of a check on 127.0.0.1: GET and HEAD of the known names, and nothing else that lies there.
 * Port 0 takes a free one. Fails with `port-not-free`.
 */
export async function serveFolder(folder: string, port: number): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'another program has it' : (cause.code ?? cause.message);
      reject(failure('port-not-free', { port, reason }, { cause }));
    });
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number, more: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { ...always, ...more, 'content-length': 0 }).end();
  };
  // A page elsewhere that points a name of its own at this address must not read the result.
  const { port } = request.socket.address() as AddressInfo;
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')) return refuse(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
  const name = nameOf(request.url ?? '/');
  if (name === undefined) return refuse(404);
  const file = await open(join(folder, name), 'r').catch(() => undefined);
  if (file === undefined) return refuse(404);
  try {
    const { size } = await file.stat();
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const shown = ending === 'html' || ending === 'json';
    response.writeHead(200, {
      ...always,
      'content-type': types[ending] ?? 'application/octet-stream',
      'content-length': size,
      ...(shown ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
    });
    if (request.method === 'HEAD') response.end();
    else if (size === 0) response.end();
    else await pipeline(createReadStream('', { fd: file.fd, autoClose: false, end: size - 1 }), response);
  } finally {
    await file.close();
  }
}

/** The output that a request is for: paths are looked up in the list of names, never on the disk. */
function nameOf(url: string): string | undefined {
  const path = url.split('?', 1)[0];
  if (path === '/') return 'report.html';
  return outputNames.find((name) => path === `/${name}`);
}
