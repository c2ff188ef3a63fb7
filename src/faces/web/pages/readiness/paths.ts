/** Anything that JSON can say, by name. */
export type Document = Readonly<Record<string, unknown>>;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted path; null where nothing does. */
export function valueAt(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const name of path.split('.')) value = isDocument(value) ? value[name] : undefined;
  return value ?? null;
}

/** The document with another value at a path; what is missing on the way is made. */
export function withValue(document: Document, path: string, value: unknown): Document {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...document, [name]: value };
  const inner = document[name];
  return { ...document, [name]: withValue(isDocument(inner) ? inner : {}, rest.join('.'), value) };
}

/** The list at a path; null where nobody keeps it. */
export function listAt(document: Document, path: string): readonly Document[] | null {
  const value = valueAt(document, path);
  return Array.isArray(value) ? value.filter(isDocument) : null;
}

/** The list with one entry changed to another, or without it; null where the entry is not in it any more. */
export function replaced(
  list: readonly Document[],
  before: Document,
  after: Document | null,
): readonly Document[] | null {
  const place = list.findIndex((one) => sameAs(one, before));
  if (place === -1) return null;
  return list.flatMap((one, index) => (index !== place ? [one] : after === null ? [] : [after]));
}

const sameAs = (one: Document, other: Document): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The list with others put in: those of the same key in place of the ones before. */
export function merged(
  list: readonly Document[],
  more: readonly Document[],
  keyOf: (one: Document) => string,
): { readonly list: readonly Document[]; readonly added: number; readonly changed: number } {
  const byKey = new Map(list.map((one) => [keyOf(one), one]));
  let [added, changed] = [0, 0];
  for (const one of more) {
    const before = byKey.get(keyOf(one));
    if (before === undefined) added += 1;
    else if (!sameAs(before, one)) changed += 1;
    byKey.set(keyOf(one), one);
  }
  return { list: [...byKey.values()], added, changed };
}
