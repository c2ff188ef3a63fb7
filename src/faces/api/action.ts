import { z } from 'zod';
import type { Access, Caller, Scope } from '../../app/workspace/index.ts';
import type { Changing, State } from '../../model/workspace/index.ts';

/** What a request holds, not yet looked at. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly body: unknown;
  /** Of `If-Match`; 0 for `If-None-Match: *`; null where neither was sent. */
  readonly version: number | null;
}

/** A request as a handler gets it: every part is what its schema says. */
export interface Request<Path, Query, Body> {
  readonly state: State;
  readonly access: Access;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** The version that the change was made to; 0 where the action needs none. */
  readonly version: number;
}

/** What an action answers. */
export interface Reply<Body> {
  readonly body: Body;
  /** Becomes the ETag. */
  readonly version?: number;
  /** Path of what was made. */
  readonly location?: string;
}

/** Which versions a change asks for: of what is there, or also `If-None-Match: *` for what is not there yet. */
export type VersionNeed = 'none' | 'match' | 'match-or-new';

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
  readonly scope: Scope;
  readonly summary: string;
  readonly path: Path;
  readonly query?: Query;
  readonly body?: Body;
  readonly needs?: Exclude<VersionNeed, 'none'>;
  readonly answer: Answer;
  /** 200 without it. */
  readonly status?: 201;
}

/** One thing that can be asked for over HTTP. */
export interface Action {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly at: string;
  readonly scope: Scope;
  readonly summary: string;
  readonly path: Shape;
  readonly query: Shape;
  readonly body: z.ZodType | null;
  readonly needs: VersionNeed;
  readonly answer: z.ZodType;
  readonly status: 200 | 201;
  run(request: Request<unknown, unknown, unknown>, call: Call): Promise<Reply<unknown>>;
}

/** What a request is answered with the help of. */
export interface Call extends Omit<Caller<unknown>, 'alongside'> {
  /** Keeps the answer together with the effect; null where nobody asked for that. */
  readonly keep: ((changing: Changing, reply: Reply<unknown>) => Promise<void>) | null;
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
    read(request: Request<z.output<Path>, z.output<Query>, z.output<Body>>): Promise<Reply<z.output<Answer>>>;
  },
): Action {
  return { ...common(described), run: (request) => described.read(request as never) };
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

function common(described: Described<Shape, Shape, z.ZodType, z.ZodType>): Omit<Action, 'run'> {
  const { name, method, at, scope, summary, path, query, body, needs, answer, status } = described;
  return {
    name,
    method,
    at,
    scope,
    summary,
    path,
    query: query ?? nothing,
    body: body ?? null,
    needs: needs ?? 'none',
    answer,
    status: status ?? 200,
  };
}
