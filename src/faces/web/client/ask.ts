import type { ProblemDocument } from '../../api/answers.ts';

/** A refusal of the API, or that it could not be reached at all. */
export class Refused extends Error {
  readonly problem: ProblemDocument;
  constructor(problem: ProblemDocument, options?: ErrorOptions) {
    super(problem.detail, options);
    this.name = 'Refused';
    this.problem = problem;
  }
}

type QueryValue = string | number | boolean | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

export interface AskOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  /** The version that a change is made to; 0 makes what is not there yet. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

/** Asks the API; fails with `Refused`. What is given twice in the query is repeated by name. */
export async function ask<Answer>(path: string, options: AskOptions = {}): Promise<Answer> {
  const { method = 'GET', body, version, signal } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-tieout-request'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version === 0) headers['if-none-match'] = '*';
  else if (version !== undefined) headers['if-match'] = `"${version}"`;
  const response = await send(withQuery(path, options.query), {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal !== undefined && { signal }),
  });
  return (await response.json()) as Answer;
}

/** Sends what is no JSON, such as a file; fails with `Refused` like `ask`. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Refused({ ...unreachable, detail: 'The server does not answer.', instance: path }, { cause });
  }
  if (!response.ok) throw new Refused(await problemIn(response, path));
  return response;
}

const unreachable = {
  type: 'about:blank',
  title: 'The server cannot be reached',
  status: 0,
  code: 'server-unreachable',
  hint: 'See that `tieout serve` is running, then try again.',
  requestId: '',
};

async function problemIn(response: Response, path: string): Promise<ProblemDocument> {
  if (response.headers.get('content-type')?.includes('problem+json') === true)
    return (await response.json()) as ProblemDocument;
  const detail = `The server answered ${response.status} without saying why.`;
  return {
    ...unreachable,
    title: 'Something else answered',
    status: response.status,
    detail,
    instance: path,
  };
}

/** A path with its query: lists repeat their name, what is not there is left out. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}

/** A path in a workspace: each part is quoted. */
export const at = (workspace: string, ...parts: readonly string[]): string =>
  ['/v1/workspaces', workspace, ...parts]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/');
