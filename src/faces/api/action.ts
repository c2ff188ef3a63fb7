import type { z } from 'zod';
import type { AlertDesk } from '../../app/alerts/index.ts';
import type { Access, Door, OpenIdProvider, Scope, StartedSession, Visitor } from '../../app/people/index.ts';
import type { Outlet } from '../../app/reading/index.ts';
import type { Desk } from '../../app/runs/index.ts';
import type { Caller } from '../../app/workspace/index.ts';
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

export type Shape = z.ZodObject;

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
