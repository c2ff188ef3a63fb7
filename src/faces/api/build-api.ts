import { randomUUID } from 'node:crypto';
import { type Context, Hono, type HonoRequest } from 'hono';
import type { Access } from '../../app/people/index.ts';
import type { Caller } from '../../app/workspace/index.ts';
import { asFailure, type Failure, failure, isFailure } from '../../ground/index.ts';
import { INSTALLATION, type Json, type KeptAnswer, type State } from '../../model/workspace/index.ts';
import type { Action, Call, House, Reply } from './action.ts';
import { actions } from './actions/index.ts';
import { buildDocument } from './document.ts';
import { keyOf, type TakenKey, takeKey } from './idempotent.ts';
import { type ApiDocument, openShown, type Page, type Wish } from './page/index.ts';
import { admit, needScope } from './people/admit.ts';
import { keepSession } from './people/cookie.ts';
import { type Allowances, createLimits, type Limits } from './people/limits.ts';
import { beginOpenId, finishOpenId, openIdPaths } from './people/open-id-routes.ts';
import type { Site } from './people/site.ts';
import { visitorOf } from './people/visitor.ts';
import { problemOf } from './problem.ts';
import { type ReadRequest, readRequest } from './read-request.ts';
import { sendEvents } from './send-events.ts';
import { sendFile } from './send-file.ts';
import { openStreams, type Streams } from './streams.ts';

/** What the API is handed. */
export interface ApiOptions extends Pick<Caller<unknown>, 'now' | 'newId'> {
  readonly house: House;
  /** The built web page; null where there is none. */
  readonly page: Page | null;
  /** Largest body in bytes. */
  readonly bodyLimit: number;
  /** How long a body may take to arrive. */
  readonly arrivalMs: number;
  /** How this server is reached; known once it listens. */
  readonly site: () => Site;
  /** How often may be asked; null where nothing is to be counted. */
  readonly allowances: Allowances | null;
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
    if (options.site().hosts.includes(c.req.header('host') ?? '')) await next();
    else c.res = refuse(c, failure('api-host-unknown', { host: c.req.header('host') ?? '' }));
    // What a browser shows has a policy of its own, and may be kept.
    for (const [name, value] of Object.entries(always)) if (!c.res.headers.has(name)) c.header(name, value);
    // A year, as ASVS 3.4.1 asks for.
    if (options.site().secure) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    c.header('x-request-id', c.get('requestId'));
  });

  app.get(openIdPaths.begin, (c) => beginOpenId(c, options));
  app.get(openIdPaths.back, (c) => finishOpenId(c, state, options));
  const built = buildDocument(actions, options.house.version);
  const document = JSON.stringify(built);
  app.get('/openapi.json', (c) => c.body(document, 200, { 'content-type': 'application/json' }));
  const shown = openShown(built as ApiDocument, options.page);
  const [streams, limits] = [openStreams(MOST_STREAMS), createLimits(options.allowances)];
  const exports = openStreams(MOST_EXPORTS, 'too-many-exports');
  for (const action of actions.toSorted(byPlace))
    app.on(action.method.toUpperCase(), action.at.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
      answer(c, action, state, { ...options, streams, exports, limits }),
    );

  app.notFound((c) => {
    const path = c.req.path;
    const page = ['GET', 'HEAD'].includes(c.req.method) ? shown(path, wishOf(c.req)) : null;
    if (page !== null) return page;
    const allowed = allowedAt(path);
    if (allowed.length === 0) return refuse(c, failure('api-path-unknown', { path }));
    c.header('allow', allowed.join(', '));
    return refuse(c, failure('api-method-refused', { method: c.req.method, path, allowed }));
  });
  app.onError((thrown, c) => {
    const told = asFailure(thrown);
    options.house.door.refused(thrown);
    if (told.httpStatus >= 500) options.onFault(thrown, c.get('requestId'));
    if (told.code === 'api-credentials-refused') c.header('www-authenticate', 'Bearer realm="tieout"');
    if (told.code === 'too-many-requests') c.header('retry-after', String(told.values['seconds']));
    if (told.httpStatus === 503 || told.code === 'api-key-running') c.header('retry-after', '1');
    // What is still on its way belongs to nobody.
    if (told.httpStatus === 408 || told.httpStatus === 413) c.header('connection', 'close');
    return refuse(c, thrown);
  });
  return app;
}

/** A path that is spelt out comes before one with an id in the same place. */
function byPlace(a: Action, b: Action): number {
  const [one, other] = [a, b].map(({ at }) => at.replaceAll('{', '\uffff'));
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function refuse(c: Context<Env>, thrown: unknown): Response {
  const document = problemOf(thrown, { instance: c.req.path, requestId: c.get('requestId') });
  return c.body(JSON.stringify(document), document.status as 400, {
    'content-type': 'application/problem+json',
  });
}

/** Of one credential: a browser with many tabs has one for each. */
const MOST_STREAMS = 20;
/** Of all: each holds a connection to the state for as long as it is taken. */
const MOST_EXPORTS = 4;

async function answer(
  c: Context<Env>,
  action: Action,
  state: State,
  options: ApiOptions & {
    readonly streams: Streams;
    readonly exports: Streams;
    readonly limits: Limits;
  },
): Promise<Response> {
  const { now, newId, house } = options;
  const [site, at] = [options.site(), options.now()];
  const access = await admit(c, action, { state, site, at }).catch((thrown: unknown) => {
    throw options.limits.refused(c, site, thrown, at);
  });
  options.limits.take(c, site, access, at);
  const key = action.method === 'post' ? keyOf(c.req, action) : null;
  const request = await readRequest(action, c.req, options);
  const also = action.alsoNeeds;
  if (also?.when(request.body) && access !== null) needScope(access, c.req.param('workspace'), also.scope);
  const call = { now, newId, ...callerOf(access) };
  const visit = { state, house, access: access as Access, visitor: visitorOf(c, site), ...request };
  const { stream, file } = action;
  if (file !== null)
    return sendFile(c, {
      write: (out) => file.write(visit, call, out),
      enter: () => options.exports.enter('all'),
      onFault: (thrown) => options.onFault(thrown, c.get('requestId')),
    });
  if (stream !== null) {
    const requestId = c.get('requestId');
    const lastEventId = c.req.header('last-event-id') ?? null;
    return sendEvents(c, {
      open: (signal) => stream.open(visit, { lastEventId, signal }),
      stillMay: () =>
        admit(c, action, { state, site, at: now(), isUse: false }).then(
          () => true,
          () => false,
        ),
      leave: options.streams.enter(visit.access.credential.id),
      onFault: (thrown) => options.onFault(thrown, requestId),
    });
  }
  const tag = action.tag === null ? null : `"${await action.tag(visit, call)}"`;
  if (tag !== null && agrees(c.req.header('if-none-match'), tag)) return c.body(null, 304, { etag: tag });
  const taken =
    key === null || access === null
      ? null
      : await takeKey(state, scopeOf(c, access), key, await sameRequest(c, request, options));
  if (taken !== null && 'status' in taken)
    return send(c, { ...taken, headers: { ...taken.headers, 'idempotency-replayed': 'true' } });
  const reply = await run(action, visit, call, taken);
  if (reply.session !== undefined) keepSession(c, site, reply.session, at);
  const { headers, ...kept } = toAnswer(action, reply);
  return send(c, { ...kept, headers: tag === null ? headers : { ...headers, etag: tag } });
}

/** Whether a caller has the answer of a tag already; tags are compared as texts, whether they are said to be weak or not. */
const agrees = (given: string | undefined, tag: string): boolean =>
  (given ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

/** As the audit log names who calls; nobody, where anybody may ask. */
function callerOf(access: Access | null): Pick<Call, 'actor' | 'person'> {
  if (access === null) return { actor: { kind: 'system', id: null, name: 'Tieout' }, person: '' };
  const { credential, person } = access;
  const { kind, id, name } = credential;
  const actor = kind === 'token' ? { kind, id, name } : ({ kind: 'person', id: person, name } as const);
  return { actor, person };
}

/** Whose keys they are: each person has their own in each workspace. */
const scopeOf = (c: Context<Env>, { person }: Access): string =>
  `${c.req.param('workspace') ?? INSTALLATION}:${person}`;

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

const wishOf = (request: HonoRequest): Wish => ({
  acceptEncoding: request.header('accept-encoding'),
  ifNoneMatch: request.header('if-none-match'),
});

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
  const methods = ['/openapi.json', '/docs'].includes(path) ? ['get'] : fits.map(({ method }) => method);
  return methods
    .flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
    .toSorted();
}
