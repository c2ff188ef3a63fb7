/**
 * The API on a state of its own, with two runs in it; every answer is held against the document.
 * Comes in: nothing. Goes out: ways to ask. May touch: a temporary folder and its server.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import { type AlertDesk, openAlertDesk } from '../../src/app/alerts/index.ts';
import { readMachineConfig } from '../../src/app/config.ts';
import { type Door, firstStart, newToken } from '../../src/app/people/index.ts';
import { type Desk, openDesk } from '../../src/app/runs/index.ts';
import { type ApiOptions, buildApi } from '../../src/faces/api/build-api.ts';
import type { State } from '../../src/model/workspace/index.ts';
import { openOutside } from '../../src/stores/outside/index.ts';
import { type OpenState, openState } from '../../src/stores/state/index.ts';
import { openVault } from '../../src/stores/vault/index.ts';
import { resultOf, startOf } from '../state/lives/books.ts';
import { entry, newId } from '../state/made-up.ts';
import { stateFolder } from '../state/test-state.ts';
import { type Contract, contractOf, type Document, isJson } from './contract.ts';
import { readEvents, type ToldEvent } from './read-events.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // What an answer holds is what the tests are about.
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface Ask {
  readonly body?: unknown;
  /** As it is sent, where it is not JSON. */
  readonly text?: string;
  /** A file. */
  readonly bytes?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: none. */
  readonly token?: string | null;
  /** The secret of a session; then no token is sent. */
  readonly session?: string;
}

export interface Api {
  readonly state: OpenState;
  readonly api: Pick<Hono, 'request'>;
  readonly document: Document;
  /** With which it was built: its house is open. */
  readonly options: ApiOptions;
  readonly workspace: string;
  readonly token: string;
  /** Where its files are. */
  readonly folder: string;
  /** What was our own fault. */
  readonly bugs: unknown[];
  /** The events of a stream, from the workspace on; who no longer listens returns from it. */
  listen(path: string, headers?: Readonly<Record<string, string>>): Promise<AsyncGenerator<ToldEvent>>;
  /** Method and path, from the workspace on where it does not begin with a slash. */
  ask(method: string, path: string, how?: Ask): Promise<Asked>;
  close(): Promise<void>;
}

let ticks = 0;

const notOpen = (): never => {
  throw new Error('No desk was opened here.');
};
const noDesk: Desk = {
  files: { receive: notOpen, remove: notOpen, refuseOtherPaths: notOpen },
  suggest: notOpen,
  start: notOpen,
  cancel: notOpen,
  watch: notOpen,
  changes: notOpen,
  preview: notOpen,
  replay: notOpen,
  trial: notOpen,
  cancelTrial: notOpen,
  watchTrial: notOpen,
  startProof: notOpen,
  proof: notOpen,
  close: notOpen,
};

const noAlerts: AlertDesk = {
  vault: { seal: notOpen, open: notOpen },
  outside: { allows: notOpen },
  test: notOpen,
  deliver: notOpen,
};

/** Lets everybody try as often as they like. */
const openDoor: Door = {
  tryPassword: async () => ({ succeeded: () => undefined, failed: () => undefined }),
  tryLink: () => undefined,
  refused: () => undefined,
  failedElsewhere: () => undefined,
  close: async () => undefined,
};

export function optionsFor(bugs: unknown[], desk: Desk = noDesk, alerts: AlertDesk = noAlerts): ApiOptions {
  return {
    house: { version: '1.0.0', demo: false, desk, alerts, door: openDoor, openId: null },
    page: null,
    bodyLimit: 64 * 1024,
    arrivalMs: 10_000,
    site: () => ({
      hosts: ['here'],
      origins: ['http://here'],
      secure: false,
      cookie: 'tieout-test',
      proxied: false,
    }),
    allowances: null,
    onFault: (thrown) => bugs.push(thrown),
    newId,
    // Each moment is later than the one before, so that what is ordered by time has an order.
    now: () => {
      ticks += 1;
      return new Date(Date.UTC(2026, 5, 1) + ticks * 1000).toISOString();
    },
  };
}

export async function openApi(): Promise<Api> {
  const folder = await stateFolder();
  const state = await openState({ kind: 'embedded', folder });
  const bugs: unknown[] = [];
  const desk = await openDesk(state, {
    ...optionsFor(bugs),
    machine: readMachineConfig(),
    version: '1.0.0',
    filesFolder: folder,
    mayRead: [join(folder, 'world')],
    limits: { fileBytes: 1024 * 1024, workspaceBytes: 4 * 1024 * 1024, idleMs: 300 },
    atOnce: 1,
    onFault: (thrown) => bugs.push(thrown),
  });
  const alerts = openAlertDesk(state, {
    ...optionsFor(bugs),
    vault: openVault({ text: Buffer.alloc(32, 1).toString('base64') }),
    // No name is looked up anywhere.
    outside: openOutside({ allow: ['127.0.0.1'], timeoutMs: 500, resolve: async () => [] }),
    link: null,
  });
  const options = optionsFor(bugs, desk, alerts);
  await firstStart(state, options);
  const { workspace, secret: token } = await newToken(state, options);
  const api = buildApi(state, options);
  const document = (await (
    await api.request('/openapi.json', { headers: { host: 'here' } })
  ).json()) as Document;
  const holds: Contract = contractOf(document);
  await addRuns(state, workspace);
  return {
    state,
    api,
    document,
    options,
    workspace,
    token,
    folder,
    bugs,
    listen: async (path, headers = {}) => {
      const whole = `/v1/workspaces/${workspace}/${path}`;
      const sent = { host: 'here', authorization: `Bearer ${token}`, ...headers };
      const answer = await api.request(whole, { headers: sent });
      await holds.answer('get', whole, answer);
      expect(answer.status).toBe(200);
      return holds.events(whole, readEvents(answer));
    },
    ask: async (method, path, { body, text, bytes, headers, session, token: other = token } = {}) => {
      const whole = path.startsWith('/')
        ? path
        : `/v1/workspaces/${workspace}${path === '' ? '' : `/${path}`}`;
      const sent = bytes ?? text ?? (body === undefined ? undefined : JSON.stringify(body));
      const type = bytes === undefined ? 'application/json' : 'application/octet-stream';
      const answer = await api.request(whole, {
        method,
        headers: {
          host: 'here',
          // As a page does; with a token it means nothing.
          origin: 'http://here',
          'x-tieout-request': '1',
          ...(session !== undefined && { cookie: `tieout-test=${session}` }),
          ...(session === undefined && other !== null && { authorization: `Bearer ${other}` }),
          ...(sent !== undefined && { 'content-type': type }),
          ...headers,
        },
        ...(sent !== undefined && { body: sent, duplex: 'half' }),
      });
      await holds.answer(method, whole.replace(/\?.*/s, ''), answer);
      const { status, headers: said } = answer;
      if (isJson(answer)) return { status, headers: said, body: await answer.json() };
      if (said.has('content-disposition'))
        return { status, headers: said, body: Buffer.from(await answer.arrayBuffer()) };
      await answer.body?.cancel();
      return { status, headers: said, body: null };
    },
    close: async () => {
      await desk.close();
      await state.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Five breaks of two problems; the second run misses one and finds another. */
async function addRuns(state: State, workspace: string): Promise<void> {
  const old = ['A', 'B', 'C', 'D'].map((order, at) => ({
    order,
    amount: `${at + 1}.00`,
    problem: at < 3 ? 'prb_a' : 'prb_b',
    country: at < 3 ? 'DE' : 'FR',
  }));
  const runs = [old, [...old.slice(1), { order: 'E', amount: '9.00', problem: 'prb_b', country: 'FR' }]];
  for (const [at, said] of runs.entries()) {
    const start = startOf(workspace, `run_${at + 1}`);
    const letGo = await state.runs.hold(start.id);
    await state.change(workspace, async (change) => {
      change.record(entry('run.begin'));
      await change.runs.begin(start);
    });
    await state.change(workspace, async (change) => {
      change.record(entry('run.record'));
      await change.runs.record(start, resultOf(said));
    });
    await letGo();
  }
}
