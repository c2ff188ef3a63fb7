/**
 * Holds answers of the API against its document.
 * Comes in: the document, requests and answers. Goes out: nothing, or what does not fit. May touch: nothing.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
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

/** Says of an answer whether the document foretold it. */
export type Contract = (method: string, path: string, answer: Response) => Promise<void>;

/** Reads the document once; every schema in it must be one. */
export function contractOf(document: Document): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'api');
  const known = new Map<string, ValidateFunction>();
  const at = (...names: readonly string[]) =>
    `api#/${names.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const templates = Object.keys(document.paths).map((template) => ({
    template,
    fits: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return async (method, path, answer) => {
    const template = templates.find(({ fits }) => fits.test(path))?.template;
    const operation = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
    const type = answer.headers.get('content-type') ?? '';
    const body: unknown = await answer.clone().json();
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
    const validate = known.get(pointer) ?? ajv.compile({ $ref: pointer });
    known.set(pointer, validate);
    expect(validate(body) ? [] : validate.errors, `${what}: ${JSON.stringify(body)}`).toEqual([]);
  };
}
