import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';

/** What is wrong with the text of a profile, and in which line of it; null where that is not known. */
export interface ProfileFault {
  readonly line: number | null;
  readonly message: string;
}

/** A profile's text that can be read, or what is wrong with it. */
export type ReadProfile =
  | { readonly value: Readonly<Record<string, unknown>>; readonly faults: readonly [] }
  | { readonly value: null; readonly faults: readonly ProfileFault[] };

/** Reads the text of a profile as it stands: its YAML alone, whatever it means. */
export function readProfile(text: string): ReadProfile {
  const { doc, lines } = parse(text);
  if (doc.errors.length > 0) {
    const faults = doc.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, message }));
    return { value: null, faults };
  }
  try {
    const value: unknown = doc.toJS({ maxAliasCount: 50 }) ?? {};
    if (isRecord(value)) return { value, faults: [] };
    return { value: null, faults: [{ line: 1, message: 'A profile is a list of names with their values.' }] };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { value: null, faults: [{ line: null, message }] };
  }
}

/**
 * The text with one value set, or taken out where it is undefined, and the rest as it was, comments too. What is empty
 * after that goes as well. Text that cannot be read stays as it is.
 */
export function withValue(text: string, path: readonly (string | number)[], value: unknown): string {
  const { doc } = parse(text);
  if (doc.errors.length > 0) return text;
  if (value === undefined) removeIn(doc, path);
  else {
    if (!isMap(doc.contents)) doc.contents = doc.createNode({});
    makeParents(doc, path);
    doc.setIn(path, doc.createNode(value));
  }
  if (isMap(doc.contents) && doc.contents.items.length === 0 && doc.commentBefore == null) return '';
  return doc.toString({ lineWidth: 0 });
}

/** A value of a profile that was read, by its path. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isRecord(at)) at = at[step];
    else return undefined;
  }
  return at;
}

/** The line that a refusal of the server names in its text, such as `(line 12)` or `line 3, column 4`. */
export function lineIn(message: string): number | null {
  const found = /\bline (\d+)\b/.exec(message)?.[1];
  return found === undefined ? null : Number(found);
}

/** Whether it has names and values. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): { readonly doc: Document; readonly lines: LineCounter } {
  const lines = new LineCounter();
  return { doc: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

/** What is said in short, such as `books:` without anything, becomes a place for names. */
function makeParents(doc: Document, path: readonly (string | number)[]): void {
  for (let length = 1; length < path.length; length += 1) {
    const parent = path.slice(0, length);
    const node: unknown = doc.getIn(parent, true);
    if (isMap(node) || isSeq(node)) continue;
    doc.setIn(parent, doc.createNode(typeof path[length] === 'number' ? [] : {}));
  }
}

function removeIn(doc: Document, path: readonly (string | number)[]): void {
  if (!doc.hasIn(path)) return;
  doc.deleteIn(path);
  for (let length = path.length - 1; length > 0; length -= 1) {
    const node: unknown = doc.getIn(path.slice(0, length), true);
    if (!(isMap(node) || isSeq(node)) || node.items.length > 0) return;
    doc.deleteIn(path.slice(0, length));
  }
}
