/** A value of JSON whose numbers may stand as their digits. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}

const longNumber = /[:,[]\s*-?\d[\d.]{15}|\d[eE][+-]?\d/;

/** Parses JSON; a text with numbers that a float would not hold keeps all its numbers as their digits. */
export const parseJson = (text: string): Json => {
  if (!longNumber.test(text)) return JSON.parse(text) as Json;
  // A number that is parsed has lost its digits already; its source has not.
  const keep = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? value) : value;
  return JSON.parse(text, keep as (key: string, value: unknown) => unknown) as Json;
};

/** Whether a value is an object with names. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const deepest = 4;

/**
 * Lays an object flat: `{"a":{"b":1}}` is `a.b`; lists and what lies deeper stay as JSON text.
 * Undefined where it is nested too deeply to be written.
 */
export const flatten = (object: JsonObject): ReadonlyMap<string, string> | undefined => {
  const cells = new Map<string, string>();
  const visit = (value: Json, path: string, depth: number): void => {
    if (isObject(value) && depth < deepest) {
      for (const [key, inner] of Object.entries(value))
        visit(inner, path === '' ? key : `${path}.${key}`, depth + 1);
    } else cells.set(path, cellOf(value));
  };
  try {
    visit(object, '', 0);
    return cells;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
};

const cellOf = (value: Json): string => {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
