import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Action, Streamed } from './action.ts';
import { problem } from './problem.ts';

const why: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood.',
  401: 'The credentials are missing or are not good.',
  403: 'The credentials may not do this.',
  404: 'There is no such record.',
  408: 'The body did not arrive in time.',
  409: 'What is there does not allow it.',
  412: 'The record was changed by somebody else.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  421: 'The request was sent to a name that is not ours.',
  422: 'A text cannot be looked for, the body is not valid, or the Idempotency-Key was used for another request.',
  428: 'The change does not say which version it was made to.',
  429: 'That was too often.',
  500: 'A bug of ours.',
  503: 'The state cannot be reached.',
};

/** The OpenAPI 3.1 document of the actions, from the schemas that read their requests. */
export function buildDocument(actions: readonly Action[], version: string): object {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token; "tieout serve --new-token" prints one.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'tieout',
    description:
      'The session of a browser (`__Host-tieout` by https, `tieout-PORT` on this machine). A change needs the header `x-tieout-request: 1` and the origin of the page as well.',
  });
  for (const action of actions) app.openAPIRegistry.registerPath(describe(action));
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tieout',
      version,
      description:
        'Breaks between a shop and its ERP, with their lives. Ids and money are texts. Lists are paged by cursor: a row that does not change is shown once, whatever a run writes meanwhile. A change of one record says in If-Match which version it was made to. A POST with an Idempotency-Key has its effect once: the answer is kept for 24 hours. Refusals are problem documents of RFC 9457.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
  });
}

const bytes = z.string().meta({ format: 'binary', description: 'The file, as it is.' });

type Route = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];

function describe(action: Action): Route {
  const { name, method, at, scope, summary, path, query, body, takes, answer, status, stream } = action;
  const headers = headersOf(action);
  return {
    method,
    path: at,
    operationId: name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary,
    description: needOf(action),
    ...(scope === 'session' && { security: [{ session: [] }] }),
    ...(scope === 'anyone' && { security: [] }),
    ...(stream !== null && { 'x-events': eventsOf(stream) }),
    request: {
      params: path,
      query,
      ...(headers !== null && { headers }),
      ...(body !== null && { body: { required: true, content: { 'application/json': { schema: body } } } }),
      ...(takes === 'bytes' && {
        body: { required: true, content: { 'application/octet-stream': { schema: bytes } } },
      }),
    },
    responses: {
      [status]: {
        description: summary,
        content: Object.fromEntries(mediaOf(action).map((media) => [media, { schema: answer }])),
      },
      ...(action.tag !== null && { 304: { description: 'The caller has it already.' } }),
      ...Object.fromEntries(
        refusalsOf(action).map((refusal) => [
          refusal,
          { description: why[refusal] ?? '', content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  };
}

const mediaOf = ({ stream, file }: Action): readonly string[] =>
  file?.types ?? [stream === null ? 'application/json' : 'text/event-stream'];

/** Where the schema of each event stands, by the event's name. */
function eventsOf({ events }: Streamed): Readonly<Record<string, { readonly $ref: string }>> {
  return Object.fromEntries(
    Object.entries(events).map(([event, schema]) => [
      event,
      { $ref: `#/components/schemas/${z.globalRegistry.get(schema)?.id ?? event}` },
    ]),
  );
}

function needOf({ scope, alsoNeeds }: Action): string {
  if (scope === 'anyone') return 'Anybody may ask.';
  if (scope === 'session') return 'Needs somebody who has signed in.';
  const also = alsoNeeds === null ? '' : `, and \`${alsoNeeds.scope}\` to ${alsoNeeds.to}`;
  return `Needs the scope \`${scope}\`${also}.`;
}

function headersOf({ method, needs, secret, tag }: Action): z.ZodObject | null {
  const etag = z.string().meta({ description: 'The ETag of the record as it was read.' });
  const shape = {
    ...(needs === 'match' && { 'If-Match': etag }),
    ...(needs === 'match-or-new' && {
      'If-Match': etag.optional(),
      'If-None-Match': z.literal('*').optional().meta({ description: 'For what is not there yet.' }),
    }),
    ...(tag !== null && {
      'If-None-Match': z.string().optional().meta({ description: 'The ETag of the answer that is there.' }),
    }),
    ...(method === 'post' &&
      !secret && {
        'Idempotency-Key': z.string().min(1).max(255).optional().meta({
          description: 'The same key and request have their effect once; the answer is kept for 24 hours.',
        }),
      }),
  };
  return Object.keys(shape).length === 0 ? null : z.object(shape);
}

function refusalsOf({ needs, takes }: Action): readonly number[] {
  return [
    ...[400, 401, 403, 404, 409, 422],
    ...(needs === 'none' ? [] : [412, 428]),
    ...(takes === 'nothing' ? [] : [408, 413, 415]),
    ...[421, 429, 500, 503],
  ];
}
