import { z } from 'zod';
import type { Outlet } from '../../app/reading/index.ts';
import type { Caller } from '../../app/workspace/index.ts';
import { failure } from '../../ground/index.ts';
import type { Changing } from '../../model/workspace/index.ts';
import type {
  Action,
  AlsoNeeds,
  Call,
  Listener,
  ReadingTools,
  Reply,
  Request,
  ServerEvent,
  Shape,
  Streamed,
  VersionNeed,
  Visit,
  Who,
} from './action.ts';

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
