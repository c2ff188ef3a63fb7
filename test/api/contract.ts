/**
 * Holds answers of the API against its document.
 * Comes in: the document, requests and answers. Goes out: nothing, or what does not fit. May touch: nothing.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { ToldEvent } from './read-events.ts';

export interface Operation {
  readonly operationId: string;
  /** The schema of each event of a stream, by its name. */
  readonly 'x-events'?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}
export type Schema = Readonly<Record<string, unknown>>;
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Says of answers, and of the events of a stream, whether the document foretold them. */
export interface Contract {
  answer(method: string, path: string, answer: Response): Promise<void>;
  /** The same events, each looked at. */
  events(path: string, events: AsyncIterable<ToldEvent>): AsyncGenerator<ToldEvent>;
}

/** Neither a stream nor a file. */
export const isJson = (answer: Response): boolean =>
  /^application\/(problem\+)?json$/.test(answer.headers.get('content-type') ?? '');

/** Reads the document once; every schema in it must be one. */
export function contractOf(document: Document): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'api');
  const known = new Map<string, ValidateFunction>();
  const at = (...names: readonly string[]) =>
    `api#/${names.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  // A path that is spelt out comes before one with an id in the same place.
  const spelling = (template: string) => template.replaceAll('{', '\uffff');
  const templates = Object.keys(document.paths)
    .toSorted((a, b) => (spelling(a) < spelling(b) ? -1 : 1))
    .map((template) => ({
      template,
      fits: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
  const templateOf = (path: string) => templates.find(({ fits }) => fits.test(path))?.template;
  const faultsOf = (pointer: string, value: unknown): unknown => {
    const validate = known.get(pointer) ?? ajv.compile({ $ref: pointer });
    known.set(pointer, validate);
    return validate(value) ? [] : validate.errors;
  };
  const events: Contract['events'] = async function* (path, told) {
    const schemas = document.paths[templateOf(path) ?? '']?.['get']?.['x-events'] ?? {};
    for await (const one of told) {
      const schema = schemas[one.event];
      expect(schema, `${path} sends ${one.event}, which is not in the document`).toBeDefined();
      const what = `${path} sends ${JSON.stringify(one)}`;
      expect(faultsOf(`api${schema?.$ref}`, one.data), what).toEqual([]);
      yield one;
    }
  };
  const answer: Contract['answer'] = async (method, path, answer) => {
    const template = templateOf(path);
    const operation = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status === 304) {
      expect(operation?.responses[304], `${method} ${path} answers 304`).toBeDefined();
      expect(await answer.clone().text()).toBe('');
      return;
    }
    const body: unknown = isJson(answer) ? await answer.clone().json() : null;
    if (template === undefined || operation === undefined) {
      // Where there is no operation, only the refusal of a path or a method may come.
      expect([path, answer.status, type]).toEqual([
        path,
        expect.toBeOneOf([404, 405, 421]),
        'application/problem+json',
      ]);
      return;
    }
    const what = `${method} ${path} answers ${answer.status} as ${type}`;
    const said = operation.responses[answer.status]?.content[type];
    expect(said, `${what}, which is not in the document`).toBeDefined();
    const pointer = at(
      ...[
        'paths',
        template,
        method.toLowerCase(),
        'responses',
        String(answer.status),
        'content',
        type,
        'schema',
      ],
    );
    if (isJson(answer)) expect(faultsOf(pointer, body), `${what}: ${JSON.stringify(body)}`).toEqual([]);
  };
  return { answer, events };
}
