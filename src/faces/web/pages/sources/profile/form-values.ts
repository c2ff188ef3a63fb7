import { isRecord, valueAt } from './profile-text.ts';

/** A text of a profile; empty where it says none. */
export function textAt(value: unknown, path: readonly (string | number)[]): string {
  const found = valueAt(value, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** The texts of a list in a profile; undefined where it says none, so that the default holds. */
export function textsAt(value: unknown, path: readonly (string | number)[]): readonly string[] | undefined {
  const found = valueAt(value, path);
  if (!Array.isArray(found)) return undefined;
  return found.filter((one) => ['string', 'number', 'boolean'].includes(typeof one)).map(String);
}

/** What was typed with commas between, as a list; undefined where nothing was. */
export function listTyped(typed: string): readonly string[] | undefined {
  const list = typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return list.length === 0 ? undefined : list;
}

/** An entity of the books, as the form has it. */
export interface EntityRow {
  readonly id: string;
  readonly shops: readonly string[];
  readonly erp: readonly string[];
}

/** The entities that a profile states. */
export function entitiesIn(value: unknown): readonly EntityRow[] {
  const found = valueAt(value, ['books', 'entities']);
  if (!Array.isArray(found)) return [];
  return found.filter(isRecord).map((one) => ({
    id: textAt(one, ['id']),
    shops: textsAt(one, ['shops']) ?? [],
    erp: textsAt(one, ['erp']) ?? [],
  }));
}
