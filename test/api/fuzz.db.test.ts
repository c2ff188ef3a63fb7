/** Requests made from the document's own schemas, mostly right, partly wrong: none may be answered with a 5xx. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, openApi } from './api-on.ts';
import type { Document, Operation, Schema } from './contract.ts';
import { sessionOf } from './somebody.ts';

let on: Api;
beforeAll(async () => {
  on = await openApi();
});
afterAll(() => on.close());

/** Values that have broken things elsewhere. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    '\ud800',
    "'; drop table breaks; --",
    '%',
    '../../etc/passwd',
    '__proto__',
    '9'.repeat(40),
    '-1',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-02-30T00:00:00Z',
    Number.MAX_SAFE_INTEGER,
    -1,
    0.5,
    1e308,
    null,
    true,
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Names that are there, so that requests get as far as the state. */
const known = fc.constantFrom(
  'brk_A',
  'brk_E',
  'run_1',
  'run_2',
  'usr_none',
  'nobody',
  'none',
  'check',
  'profile',
);

/** Values of a schema; one in eight is something else. */
function valuesOf(schema: Schema, document: Document): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: right(schema, document) }, { weight: 1, arbitrary: nasty });
}

function right(schema: Schema, document: Document): fc.Arbitrary<unknown> {
  const { $ref, type, anyOf, oneOf, allOf, properties, required, items, pattern, format } = schema as Record<
    string,
    never
  > & {
    readonly $ref?: string;
    readonly type?: string | readonly string[];
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly allOf?: readonly Schema[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly items?: Schema;
    readonly pattern?: string;
    readonly format?: string;
  };
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    const target = document.components.schemas[name];
    if (target === undefined) throw new Error(`${$ref} is not in the document.`);
    return right(target, document);
  }
  const several = anyOf ?? oneOf ?? allOf;
  if (several !== undefined) return fc.oneof(...several.map((one) => right(one, document)));
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const [kind] = [type].flat();
  if (kind === 'object')
    return fc.record(
      Object.fromEntries(
        Object.entries(properties ?? {}).map(([name, one]) => [name, valuesOf(one, document)]),
      ),
      { requiredKeys: [...(required ?? [])] },
    );
  if (kind === 'array') return fc.array(valuesOf(items ?? {}, document), { maxLength: 3 });
  if (kind === 'integer' || kind === 'number') return fc.integer({ min: -2, max: 300 });
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'null') return fc.constant(null);
  if (kind === 'string') {
    if (format === 'date-time')
      return fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString());
    if (pattern !== undefined)
      return fc.oneof(fc.stringMatching(new RegExp(pattern), { size: 'max' }), known);
    return fc.oneof(known, fc.string({ minLength: 1, maxLength: 20 }));
  }
  return nasty;
}

/** Requests of one operation. */
function requestsOf(method: string, path: string, operation: Operation, document: Document) {
  const parameters = operation.parameters ?? [];
  const part = (where: 'path' | 'query' | 'header') => {
    const here = parameters.filter((one) => one.in === where && one.name !== 'workspace');
    const all = (some: typeof here) =>
      fc.record(Object.fromEntries(some.map((one) => [one.name, valuesOf(one.schema, document)])));
    // Few at once: where many are given, one of them is wrong and nothing is looked at.
    const needed = here.filter(({ required = false }) => required || where === 'path');
    const free = here.filter((one) => !needed.includes(one));
    return fc
      .subarray(free, { maxLength: Math.min(2, free.length) })
      .chain((some) => all([...needed, ...some]));
  };
  const schema = operation.requestBody?.content['application/json']?.schema;
  return fc.record({
    method: fc.constant(method),
    template: fc.constant(path),
    path: part('path'),
    query: part('query'),
    headers: part('header'),
    version: fc.integer({ min: 0, max: 4 }),
    body: schema === undefined ? fc.constant(undefined) : valuesOf(schema, document),
  });
}

type Fuzzed = ReturnType<typeof requestsOf> extends fc.Arbitrary<infer One> ? One : never;

/** Headers are bytes: what cannot be sent as one is not sent. */
const asHeader = (value: unknown): string =>
  String(value)
    .replaceAll(/[^\x21-\x7e]/g, '?')
    .slice(0, 300);

async function send(
  { method, template, path, query, headers, version, body }: Fuzzed,
  session: string | null,
) {
  const at = template
    .replace('{workspace}', on.workspace)
    .replaceAll(/\{(\w+)\}/g, (_: string, name: string) => {
      const value = String(path[name]).toWellFormed();
      // An empty part, or one of dots, is another path.
      return encodeURIComponent(/^\.*$/.test(value) ? 'x' : value);
    });
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  );
  const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, asHeader(value)]));
  // Mostly an ETag that may be right.
  if ('If-Match' in sent && version > 0) sent['If-Match'] = `"${version}"`;
  return on.ask(method, `${at}?${search}`, {
    headers: sent,
    ...(session !== null && { session }),
    ...(body !== undefined && { text: JSON.stringify(body) }),
  });
}

it('answers no request with a 5xx, and every one as the document says', { timeout: 300_000 }, async () => {
  const operations = Object.entries(on.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      requests: requestsOf(method.toUpperCase(), path, operation, on.document),
      // The more can be said, the more has to be tried.
      numRuns: 15 + 6 * (operation.parameters?.length ?? 0),
    })),
  );
  const statuses = new Map<number, number>();
  for (const { requests, numRuns } of operations) {
    // What is for people who have signed in is refused to a token, so half goes by session.
    const session = await sessionOf(on.state, on.workspace, 'admin');
    await fc.assert(
      fc.asyncProperty(requests, fc.boolean(), async (fuzzed, bySession) => {
        const { status, body } = await send(fuzzed, bySession ? session : null);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status, JSON.stringify(body)).toBeLessThan(500);
      }),
      { numRuns },
    );
  }
  expect(on.bugs).toEqual([]);
  // Otherwise it knocked at the door only.
  for (const status of [200, 201, 400, 404, 412, 422])
    expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
});
