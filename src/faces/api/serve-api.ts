import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { nobodySignsIn } from '../../app/people/index.ts';
import { failure } from '../../ground/index.ts';
import type { State } from '../../model/workspace/index.ts';
import { type ApiOptions, buildApi } from './build-api.ts';
import { openPage, type Page } from './page/index.ts';
import { type Allowances, usualAllowances } from './people/limits.ts';
import { type Listening, type ListeningPlan, planListening } from './people/plan-listening.ts';
import type { Site } from './people/site.ts';
import { problemOf } from './problem.ts';

/** Where the API listens and what it puts up with. */
export interface ServeOptions extends Pick<ApiOptions, 'house' | 'now' | 'newId' | 'onFault'>, Listening {
  /** The built page of this installation without it. */
  readonly page?: Page | null;
  /** One MiB without it. */
  readonly bodyLimit?: number;
  /** The usual ones without it; null where nothing is to be counted. */
  readonly allowances?: Allowances | null;
  /** How long a request may take to arrive, unless it is a file; 30 seconds without it. */
  readonly arrivalMs?: number;
}

/** A server of the API. */
export interface ServedApi {
  readonly url: string;
  close(): Promise<void>;
}

/** How long requests that are being answered are waited for when it closes. */
const GRACE_MS = 5000;

/**
 * Serves the API: on this machine, or for others once somebody has signed in and TLS protects what is sent. Fails with
 * `listen-without-sign-in`, `demo-only-here` or `port-not-free`.
 */
export async function serveApi(state: State, options: ServeOptions): Promise<ServedApi> {
  const {
    port,
    bodyLimit = 1024 * 1024,
    arrivalMs = 30_000,
    page = openPage(),
    allowances = usualAllowances,
  } = options;
  const plan = planListening(options);
  await refuseOpen(state, plan, options);
  const own: { site: Site } = { site: plan.siteAt(port) };
  const api = buildApi(state, { ...options, page, bodyLimit, arrivalMs, allowances, site: () => own.site });
  const server = createAdaptorServer({
    fetch: api.fetch,
    ...(options.tls !== undefined && { createServer: createTlsServer }),
    serverOptions: {
      ...options.tls,
      // Files take as long as they take; who reads a body watches its time.
      requestTimeout: 0,
      headersTimeout: Math.min(arrivalMs, 10_000),
      connectionsCheckingInterval: Math.min(arrivalMs, 1000),
      maxHeaderSize: 16 * 1024,
    },
  }) as Server;
  server.on('clientError', refuseUnread);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'another program has it' : (cause.code ?? cause.message);
      reject(failure('port-not-free', { port, reason }, { cause }));
    });
    server.listen({ port, host: plan.host }, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  own.site = plan.siteAt(taken);
  return { url: plan.urlAt(taken), close: () => close(server) };
}

/** What others can reach is for people who sign in, and they must be able to. */
async function refuseOpen(state: State, { isOpen }: ListeningPlan, options: ServeOptions): Promise<void> {
  const { host, publicUrl, tls, house } = options;
  if (house.demo && (isOpen || tls !== undefined))
    throw failure('demo-only-here', { host: publicUrl ?? host });
  if (isOpen && (await nobodySignsIn(state)))
    throw failure('listen-without-sign-in', { host: publicUrl ?? host, lacking: 'nobody can sign in yet' });
}

/** What never became a request: too slow, or not HTTP. */
function refuseUnread(thrown: NodeJS.ErrnoException, socket: Socket): void {
  if (thrown.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const why =
    thrown.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? failure('api-too-slow', {})
      : failure('api-request-unreadable', {});
  const body = JSON.stringify(problemOf(why, { instance: '', requestId: randomUUID() }));
  const head = [
    `HTTP/1.1 ${why.httpStatus} ${why.httpStatus === 408 ? 'Request Timeout' : 'Bad Request'}`,
    'connection: close',
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
