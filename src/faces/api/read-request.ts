import type { HonoRequest } from 'hono';
import { z } from 'zod';
import { failure } from '../../ground/index.ts';
import type { Action, ArrivingBytes, VersionNeed } from './action.ts';
import { inTime } from './in-time.ts';
import { type Fault, faultsOf, InvalidRequest } from './invalid-request.ts';

/** The parts of a request, each as its schema gives it. */
export interface ReadRequest {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly version: number;
  readonly bytes: ArrivingBytes;
  /** The body as it came, so that the same request can be told from another. */
  readonly text: string;
}

/** What is put up with of a body. */
export interface BodyLimits {
  /** Largest body in bytes. */
  readonly bodyLimit: number;
  /** How long it may take to arrive. */
  readonly arrivalMs: number;
}

/** Reads all that an action needs; every place that is wrong is named at once. Fails with the codes `api-...`. */
export async function readRequest(
  { path, query, body, takes, needs }: Action,
  request: HonoRequest,
  limits: BodyLimits,
): Promise<ReadRequest> {
  const faults: Fault[] = [];
  const take = (schema: z.ZodType, value: unknown, root: string): unknown => {
    const read = schema.safeParse(value);
    if (!read.success) faults.push(...faultsOf(read.error, root));
    return read.data;
  };
  const parts = {
    path: take(path, request.param(), '/path'),
    query: take(query, queryOf(query, request.queries()), '/query'),
    version: versionOf(needs, request, faults),
  };
  if (faults.length > 0) throw new InvalidRequest('api-request-invalid', faults);
  const bytes = bytesOf(request);
  const type = request.header('content-type');
  if (takes === 'bytes' && !/^application\/octet-stream\s*(;|$)/i.test(type ?? ''))
    throw failure('api-body-type-refused', { type: type ?? 'none', wanted: 'application/octet-stream' });
  if (body === null) return { ...parts, bytes, body: null, text: '' };
  const text = await textOf(bytes, limits);
  const value = take(body, parse(text, type), '');
  if (faults.length > 0) throw new InvalidRequest('api-body-invalid', faults);
  return { ...parts, bytes, body: value, text };
}

/** Only what is a list may be given several times. */
function queryOf(schema: z.ZodObject, given: Readonly<Record<string, readonly string[]>>): unknown {
  const lists = Object.entries(schema.shape).flatMap(([name, type]) => (isList(type) ? [name] : []));
  const entries = Object.entries(given).map(([name, values]) => [
    name,
    lists.includes(name) || values.length > 1 ? values : values[0],
  ]);
  return Object.fromEntries(entries);
}

export function isList(type: unknown): boolean {
  if (type instanceof z.ZodOptional || type instanceof z.ZodReadonly) return isList(type.unwrap());
  return type instanceof z.ZodArray;
}

/** Of the ETag in `If-Match`; 0 for what is said not to be there yet. */
function versionOf(needs: VersionNeed, request: HonoRequest, faults: Fault[]): number {
  if (needs === 'none') return 0;
  const match = request.header('if-match');
  if (match === undefined && needs === 'match-or-new' && request.header('if-none-match') === '*') return 0;
  if (match === undefined) throw failure('api-version-needed', {});
  const version = /^"(\d{1,9})"$/.exec(match)?.[1];
  if (version === undefined || Number(version) < 1) {
    const message = 'Give the one ETag that came with the record, in its quotes';
    faults.push({ pointer: '/headers/if-match', code: 'invalid-format', message });
  }
  return Number(version ?? 0);
}

function bytesOf(request: HonoRequest): ArrivingBytes {
  const said = request.header('content-length');
  const length = said !== undefined && /^\d{1,15}$/.test(said) ? Number(said) : null;
  return { length, body: request.raw.body ?? nothing() };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function textOf(bytes: ArrivingBytes, { bodyLimit, arrivalMs }: BodyLimits): Promise<string> {
  const tooLarge = failure('api-body-too-large', { limit: bodyLimit });
  if ((bytes.length ?? 0) > bodyLimit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of inTime(bytes.body, arrivalMs)) {
      size += chunk.byteLength;
      if (size > bodyLimit) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (cause) {
    // The connection was ended while it was on its way: by the caller, or by us because it took too long.
    throw cause === tooLarge ? cause : failure('api-too-slow', {}, { cause });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw bodyFault('invalid-encoding', 'It is not UTF-8', cause);
  }
}

function parse(text: string, type = 'none'): unknown {
  if (!/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    throw failure('api-body-type-refused', { type, wanted: 'application/json' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw bodyFault('invalid-json', 'It is not JSON', cause);
  }
  if (isDeeper(value, DEEPEST)) throw bodyFault('too-deep', `It is nested deeper than ${DEEPEST} levels`);
  return value;
}

/** Far deeper than anything that is meant; what recurses over it must not run out of stack. */
const DEEPEST = 64;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

function bodyFault(code: string, message: string, cause?: unknown): InvalidRequest {
  const thrown = new InvalidRequest('api-request-invalid', [{ pointer: '', code, message }]);
  thrown.cause = cause;
  return thrown;
}
