import { z } from 'zod';
import type { AlertDesk } from '../../app/alerts/index.ts';
import type { Access, Door, OpenIdProvider, Scope, StartedSession, Visitor } from '../../app/people/index.ts';
import type { Outlet } from '../../app/reading/index.ts';
import type { Desk } from '../../app/runs/index.ts';
import type { Caller } from '../../app/workspace/index.ts';
import { failure } from '../../ground/index.ts';
import type { Changing, State } from '../../model/workspace/index.ts';

/** What a request holds, not yet looked at. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly body: unknown;
  /** Of `If-Match`; 0 for `If-None-Match: *`; null where neither was sent. */
  readonly version: number | null;
}

/** What holds for the whole installation, as it was started. */
export interface House {
  readonly version: string;
  /** It shows made-up data to whoever sits at this machine. */
  readonly demo: boolean;
  /** Where else people can sign in; null: nowhere. */
  readonly openId: OpenIdProvider | null;
  /** How often may be tried what lets somebody in. */
  readonly door: Door;
  /** Where runs are asked for and watched. */
  readonly desk: Desk;
  /** Where alerts go out. */
  readonly alerts: AlertDesk;
}

/** A request of somebody who may be unknown. */
export interface Visit<Path, Query, Body> {
  readonly state: State;
  readonly house: House;
  readonly visitor: Visitor;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** The version that the change was made to; 0 where the action needs none. */
  readonly version: number;
  /** The body as it arrives, where the action takes bytes. */
  readonly bytes: ArrivingBytes;
}

/** A body that is not read yet. */
export interface ArrivingBytes {
  /** As the sender says; null where it does not. */
  readonly length: number | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/** A request as a handler gets it: every part is what its schema says. */
export interface Request<Path, Query, Body> extends Visit<Path, Query, Body> {
  readonly access: Access;
}

/** What an action answers. */
export interface Reply<Body> {
  readonly body: Body;
  /** The session that goes into the cookie, or that the cookie is to be forgotten. */
  readonly session?: StartedSession | 'ended';
  /** Becomes the ETag. */
  readonly version?: number;
  /** Path of what was made. */
  readonly location?: string;
}

/** Which versions a change asks for: of what is there, or also `If-None-Match: *` for what is not there yet. */
export type VersionNeed = 'none' | 'match' | 'match-or-new';

/**
 * Who may ask: whoever has the right in the workspace of the path (in any, where there is none in it), whoever has signed
 * in, or anybody.
 */
export type Who = Scope | 'session' | 'anyone';

/** A right that is needed as well for some of what a body can ask for. */
export interface AlsoNeeds<Body> {
  readonly scope: Scope;
  /** For what: it goes on from "to". */
  readonly to: string;
  readonly when: (body: Body) => boolean;
}

type Shape = z.ZodObject;

interface Described<
  Path extends Shape,
  Query extends Shape,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  /** The name of its file, and the operationId. */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `{name}` for each part of `path`. */
  readonly at: string;
  readonly scope: Who;
  /** A right that is needed as well for what the body asks for. */
  readonly alsoNeeds?: AlsoNeeds<z.output<Body>>;
  readonly summary: string;
  readonly path: Path;
  readonly query?: Query;
  readonly body?: Body;
  readonly needs?: Exclude<VersionNeed, 'none'>;
  /** The body is bytes, which the handler reads as they arrive. */
  readonly takes?: 'bytes';
  /** The answer holds a secret, so it is not kept: an Idempotency-Key is refused. */
  readonly secret?: true;
  readonly answer: Answer;
  /** 200 without it. */
  readonly status?: 201;
}

/** One thing that can be asked for over HTTP. */
export interface Action {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly at: string;
  readonly scope: Who;
  readonly alsoNeeds: AlsoNeeds<unknown> | null;
  readonly summary: string;
  readonly path: Shape;
  readonly query: Shape;
  readonly body: z.ZodType | null;
  readonly takes: 'json' | 'bytes' | 'nothing';
  readonly needs: VersionNeed;
  readonly answer: z.ZodType;
  readonly status: 200 | 201;
  readonly secret: boolean;
  /** What it sends, where its answer is a stream of events. */
  readonly stream: Streamed | null;
  /** What file it answers with, where it does. */
  readonly file: Filed | null;
  /** What the answer hangs on, as a short text: whoever has the answer of the same is told so. Null: that is not known. */
  readonly tag:
    | ((request: Request<unknown, unknown, unknown>, tools: ReadingTools) => Promise<string>)
    | null;
  run(request: Request<unknown, unknown, unknown>, call: Call): Promise<Reply<unknown>>;
}

/** One event of a stream; `message` is the name of those that have none. */
export interface ServerEvent {
  readonly event: string;
  /** Who comes back says the last one in `Last-Event-ID`. */
  readonly id: string | null;
  readonly data: unknown;
}

/** Whom a stream is for. */
export interface Listener {
  readonly lastEventId: string | null;
  /** They are gone, or the server ends. */
  readonly signal: AbortSignal;
}

/** A stream of events: what they are, by name, and how it is opened. */
export interface Streamed {
  readonly events: Readonly<Record<string, z.ZodType>>;
  open(request: Request<unknown, unknown, unknown>, listener: Listener): Promise<AsyncIterable<ServerEvent>>;
}

/** A file that is written while it is sent: which media types it may have, and how it is written. */
export interface Filed {
  readonly types: readonly string[];
  write(
    request: Request<unknown, unknown, unknown>,
    tools: Pick<Call, 'now' | 'actor'>,
    out: Outlet,
  ): Promise<void>;
}

/** What a request is answered with the help of. */
export interface Call extends Omit<Caller<unknown>, 'alongside'> {
  /** Keeps the answer together with the effect; null where nobody asked for that. */
  readonly keep: ((changing: Changing, reply: Reply<unknown>) => Promise<void>) | null;
}

/** What a reading is handed. */
export type ReadingTools = Pick<Call, 'now'>;

const nothing = z.strictObject({});

/** An action that changes nothing. */
export function reading<
  Path extends Shape,
  Answer extends z.ZodType,
  Query extends Shape = typeof nothing,
  Body extends z.ZodType = z.ZodNull,
>(
  described: Described<Path, Query, Body, Answer> & {
    read(
      request: Request<z.output<Path>, z.output<Query>, z.output<Body>>,
      tools: ReadingTools & Pick<Call, 'newId'>,
    ): Promise<Reply<z.output<Answer>>>;
    /** Asked before the reading: what changes meanwhile is then in the answer, and not yet in its tag. */
    tag?(
      request: Request<z.output<Path>, z.output<Query>, z.output<Body>>,
      tools: ReadingTools,
    ): Promise<string>;
  },
): Action {
  const { read, tag } = described;
  return {
    ...common(described),
    tag: tag === undefined ? null : (request, { now }) => tag(request as never, { now }),
    run: (request, { now, newId }) => read(request as never, { now, newId }),
  };
}

/** An action that makes one change: `reply` is kept in the transaction of the change, so it asks nothing more. */
export function writing<
  Path extends Shape,
  Answer extends z.ZodType,
  Result,
  Query extends Shape = typeof nothing,
  Body extends z.ZodType = z.ZodNull,
>(
  described: Described<Path, Query, Body, Answer> & {
    write(
      request: Request<z.output<Path>, z.output<Query>, z.output<Body>>,
      caller: Caller<Result>,
    ): Promise<Result>;
    reply(result: Result): Reply<z.output<Answer>>;
  },
): Action {
  return {
    ...common(described),
    run: async (request, { keep, ...call }) => {
      const alongside = async (changing: Changing, result: Result) =>
        keep?.(changing, described.reply(result));
      return described.reply(await described.write(request as never, { ...call, alongside }));
    },
  };
}

/** An action for those who are not known yet; it makes its own entries in the log, for nobody has asked for it so far. */
export function visiting<
  Path extends Shape,
  Answer extends z.ZodType,
  Query extends Shape = typeof nothing,
  Body extends z.ZodType = z.ZodNull,
>(
  described: Omit<Described<Path, Query, Body, Answer>, 'scope' | 'secret' | 'needs' | 'alsoNeeds'> & {
    visit(
      request: Visit<z.output<Path>, z.output<Query>, z.output<Body>>,
      tools: Pick<Call, 'now' | 'newId'>,
    ): Promise<Reply<z.output<Answer>>>;
  },
): Action {
  return {
    ...common({ ...described, scope: 'anyone', secret: true }),
    run: (request, { now, newId }) => described.visit(request as never, { now, newId }),
  };
}

/** An action that answers with events, until there are no more or its caller goes. */
export function streaming<Path extends Shape, Query extends Shape = typeof nothing>(
  described: Pick<
    Described<Path, Query, z.ZodNull, z.ZodType>,
    'name' | 'at' | 'scope' | 'summary' | 'path'
  > & {
    readonly query?: Query;
    readonly events: Streamed['events'];
    stream(
      request: Request<z.output<Path>, z.output<Query>, null>,
      listener: Listener,
    ): Promise<AsyncIterable<ServerEvent>>;
  },
): Action {
  const { events, stream } = described;
  return {
    // Of a stream the document tells what the data of its events are.
    ...common({ ...described, method: 'get', answer: z.union(Object.values(events)) }),
    stream: { events, open: (request, listener) => stream(request as never, listener) },
    run: () => Promise.reject(failure('bug', { what: `${described.name} answers with events` })),
  };
}

/** An action that answers with a file, which is written as quickly as it is taken. */
export function filing<Path extends Shape, Query extends Shape>(
  described: Pick<
    Described<Path, Query, z.ZodNull, z.ZodType>,
    'name' | 'at' | 'scope' | 'summary' | 'path'
  > & {
    readonly query: Query;
    readonly types: readonly string[];
    write(
      request: Request<z.output<Path>, z.output<Query>, null>,
      tools: Pick<Call, 'now' | 'actor'>,
      out: Outlet,
    ): Promise<void>;
  },
): Action {
  const { types, write } = described;
  return {
    ...common({ ...described, method: 'get', answer: z.string() }),
    file: { types, write: (request, tools, out) => write(request as never, tools, out) },
    run: () => Promise.reject(failure('bug', { what: `${described.name} answers with a file` })),
  };
}

function common<Body extends z.ZodType>(
  described: Described<Shape, Shape, Body, z.ZodType>,
): Omit<Action, 'run'> {
  const { name, method, at, scope, alsoNeeds, summary, path, query, body, needs, answer, status, secret } =
    described;
  return {
    name,
    method,
    at,
    scope,
    alsoNeeds: (alsoNeeds as AlsoNeeds<unknown> | undefined) ?? null,
    summary,
    path,
    query: query ?? nothing,
    body: body ?? null,
    takes: described.takes ?? (body === undefined ? 'nothing' : 'json'),
    needs: needs ?? 'none',
    answer,
    status: status ?? 200,
    secret: secret ?? false,
    stream: null,
    file: null,
    tag: null,
  };
}
