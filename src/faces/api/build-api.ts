import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Access, accessOf, type Caller } from '../../app/workspace/index.ts';
import { asFailure, type Failure, failure, isFailure } from '../../ground/index.ts';
import type { Json, KeptAnswer, State } from '../../model/workspace/index.ts';
import type { Action, Call, Reply } from './action.ts';
import { actions } from './actions/index.ts';
import { buildDocument } from './document.ts';
import { keyOf, type TakenKey, takeKey } from './idempotent.ts';
import { problemOf } from './problem.ts';
import { type ReadRequest, readRequest } from './read-request.ts';

/** What the API is handed. */
export interface ApiOptions extends Pick<Caller<unknown>, 'now' | 'newId'> {
  readonly version: string;
  /** Largest body in bytes. */
  readonly bodyLimit: number;
  /** Names under which this server is called; others are refused, so that no name from elsewhere leads here. */
  readonly isOwnHost: (host: string) => boolean;
  /** Told of what no caller can help, and of nothing else. */
  readonly onFault: (thrown: unknown, requestId: string) => void;
}

const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

type Env = { Variables: { requestId: string } };

/** The API over a state: every action, its document, and a problem document for everything else. */
export function buildApi(state: State, options: ApiOptions): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const given = c.req.header('x-request-id') ?? '';
    c.set('requestId', /^[\w.-]{1,64}$/.test(given) ? given : randomUUID());
    if (options.isOwnHost(c.req.header('host') ?? '')) await next();
    else c.res = refuse(c, failure('api-host-unknown', { host: c.req.header('host') ?? '' }));
    for (const [name, value] of Object.entries(always)) c.header(name, value);
    c.header('x-request-id', c.get('requestId'));
  });

  const document = JSON.stringify(buildDocument(actions, options.version));
  app.get('/openapi.json', (c) => c.body(document, 200, { 'content-type': 'application/json' }));
  for (const action of actions)
    app.on(action.method.toUpperCase(), action.at.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
      answer(c, action, state, options),
    );

  app.notFound((c) => {
    const path = c.req.path;
    const allowed = allowedAt(path);
    if (allowed.length === 0) return refuse(c, failure('api-path-unknown', { path }));
    c.header('allow', allowed.join(', '));
    return refuse(c, failure('api-method-refused', { method: c.req.method, path, allowed }));
  });
  app.onError((thrown, c) => {
    const told = asFailure(thrown);
    if (told.httpStatus >= 500) options.onFault(thrown, c.get('requestId'));
    if (told.code === 'api-credentials-refused') c.header('www-authenticate', 'Bearer realm="tieout"');
    if (told.httpStatus === 503 || told.code === 'api-key-running') c.header('retry-after', '1');
    return refuse(c, thrown);
  });
  return app;
}

function refuse(c: Context<Env>, thrown: unknown): Response {
  const document = problemOf(thrown, { instance: c.req.path, requestId: c.get('requestId') });
  return c.body(JSON.stringify(document), document.status as 400, {
    'content-type': 'application/problem+json',
  });
}

async function answer(c: Context<Env>, action: Action, state: State, options: ApiOptions): Promise<Response> {
  const access = await admit(c, action, state, options.now());
  const key = action.method === 'post' ? keyOf(c.req) : null;
  const request = await readRequest(action, c.req, options.bodyLimit);
  const call = {
    now: options.now,
    newId: options.newId,
    actor: { kind: 'token', id: access.token.id, name: access.token.name } as const,
    person: access.person,
  };
  const taken =
    key === null ? null : await takeKey(state, access, key, await sameRequest(c, request, options));
  if (taken !== null && 'status' in taken)
    return send(c, { ...taken, headers: { ...taken.headers, 'idempotency-replayed': 'true' } });
  return send(c, toAnswer(action, await run(action, { state, access, ...request }, call, taken)));
}

const sameRequest = async (c: Context<Env>, { text }: ReadRequest, { now }: ApiOptions) => {
  const { pathname, search } = new URL(c.req.url);
  return { parts: [c.req.method, pathname, search, c.req.header('if-match') ?? '', text], at: now() };
};

async function run(
  action: Action,
  request: Parameters<Action['run']>[0],
  call: Omit<Call, 'keep'>,
  taken: TakenKey | null,
): Promise<Reply<unknown>> {
  const keep: Call['keep'] =
    taken === null ? null : (changing, reply) => taken.keep(changing, toAnswer(action, reply));
  try {
    return await action.run(request, { ...call, keep });
  } catch (thrown) {
    // It had no effect, so the same may be tried again; where even that cannot be said, the key times out.
    await taken?.giveBack().catch(() => undefined);
    throw forgedCursor(thrown, request.query) ?? thrown;
  }
}

/** A cursor that somebody made up passes its seal and holds values that the state cannot compare. */
function forgedCursor(thrown: unknown, query: unknown): Failure | null {
  const { after } = query as { readonly after?: string };
  if (after === undefined || !isFailure(thrown)) return null;
  const byItsValues = thrown.code === 'state-text-refused' || /^22/.test(String(thrown.values['code'] ?? ''));
  return byItsValues ? failure('cursor-invalid', { cursor: after }, { cause: thrown }) : null;
}

/** Who calls: first the token, then what it may do, then whether the workspace is its own; each tells nothing of the next. */
async function admit(c: Context<Env>, action: Action, state: State, at: string): Promise<Access> {
  const secret = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const access = secret === undefined ? null : await accessOf(state, secret, at);
  if (access === null) throw failure('api-credentials-refused', {});
  if (!access.scopes.includes(action.scope)) throw failure('api-scope-missing', { scope: action.scope });
  const workspace = c.req.param('workspace');
  if (workspace !== undefined && workspace !== access.workspace)
    throw failure('record-not-found', { record: 'workspace', id: workspace });
  return access;
}

function toAnswer({ status }: Action, { body, version, location }: Reply<unknown>): KeptAnswer {
  return {
    status,
    headers: {
      'content-type': 'application/json',
      ...(version !== undefined && { etag: `"${version}"` }),
      ...(location !== undefined && { location }),
    },
    body: body as Json,
  };
}

const send = (c: Context<Env>, { status, headers, body }: KeptAnswer): Response =>
  c.body(JSON.stringify(body), status as 200, headers);

function allowedAt(path: string): readonly string[] {
  const fits = actions.filter(({ at }) => new RegExp(`^${at.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));
  const methods = path === '/openapi.json' ? ['get'] : fits.map(({ method }) => method);
  return methods
    .flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
    .toSorted();
}
