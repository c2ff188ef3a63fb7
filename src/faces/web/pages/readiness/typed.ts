import { type Field, type Typed, typedOf, valueTyped } from './fields.ts';
import { type Document, valueAt, withValue } from './paths.ts';

/** Everything of a form as it is typed, by field. */
export type TypedForm = Readonly<Record<string, Typed>>;

/** A form filled with what stands there; a new one begins with the first choice where one must be made. */
export const typedFrom = (fields: readonly Field[], document: Document | null): TypedForm =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      document === null ? firstOf(field) : typedOf(field, valueAt(document, field.name)),
    ]),
  );

const firstOf = (field: Field): Typed =>
  field.kind === 'choice' && field.required ? (field.options?.[0]?.[0] ?? '') : typedOf(field, null);

/** The document with what was typed; a part whose every text is empty is not there. */
export function documentWith(fields: readonly Field[], typed: TypedForm, document: Document): Document {
  const parts = new Set(
    fields.flatMap(({ name }) => {
      const names = name.split('.');
      return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
    }),
  );
  let next = document;
  for (const field of fields) {
    const before = valueAt(document, field.name);
    next = withValue(next, field.name, valueTyped(field, typed[field.name] ?? '', before ?? undefined));
  }
  // The calendar has defaults of its own, and a part that holds a list stays.
  for (const part of [...parts].toSorted((a, b) => b.length - a.length)) {
    const inner = valueAt(next, part);
    if (typeof inner === 'object' && inner !== null && Object.values(inner).every((value) => value === null))
      next = withValue(next, part, null);
  }
  return next;
}
