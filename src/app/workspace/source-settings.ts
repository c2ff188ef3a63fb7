import type { Json } from '../../model/workspace/index.ts';

/** The paths that the settings of a source name. */
export const pathsOf = (settings: Json): readonly string[] => texts(field(settings, 'paths'));

/** The ids of the uploads that the settings of a source name. */
export const filesOf = (settings: Json): readonly string[] => texts(field(settings, 'files'));

/** A field of a value that may be anything. */
export function field(value: Json, name: string): Json {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? ((value as Record<string, Json>)[name] ?? null)
    : null;
}

function texts(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
