import { Decimal } from 'decimal.js';
import { isObject, type Json, type JsonObject } from '../parse-json.ts';

/** A value as text; undefined where it is missing or no single value. */
export const textOf = (value: Json | undefined): string | undefined =>
  value === null || value === undefined || typeof value === 'object' ? undefined : String(value);

/** The value at a path of names. */
export const at = (node: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((value, name) => (isObject(value) ? value[name] : undefined), node);

/** The text at a path of names. */
export const textAt = (node: Json | undefined, ...path: readonly string[]): string | undefined =>
  textOf(at(node, ...path));

/** The legacy id at the end of a gid: the one that CSV exports and webhooks carry. */
export const idOf = (gid: Json | undefined): string | undefined => {
  const text = textOf(gid);
  return text === undefined ? undefined : (/([^/?]+)(\?.*)?$/.exec(text)?.[1] ?? text);
};

/** The type inside a gid, such as `Order`. */
export const typeOf = (node: JsonObject): string =>
  textOf(node.__typename) ?? /^gid:\/\/shopify\/([^/]+)\//.exec(textOf(node.id) ?? '')?.[1] ?? '';

/** A connection or a list as a list. */
export const listAt = (node: Json | undefined, name: string): readonly Json[] => {
  const value = at(node, name);
  if (Array.isArray(value)) return value as readonly Json[];
  const nodes = at(value, 'nodes');
  if (Array.isArray(nodes)) return nodes as readonly Json[];
  const edges = at(value, 'edges');
  return Array.isArray(edges) ? edges.map((edge: Json) => at(edge, 'node') ?? null) : [];
};

/** The sum of amounts, exact; undefined where there are none or one is no number. */
export const sumOf = (amounts: readonly (string | undefined)[]): string | undefined => {
  const given = amounts.filter((amount) => amount !== undefined);
  if (given.length === 0 || !given.every((amount) => /^-?\d+(\.\d+)?$/.test(amount))) return undefined;
  return given.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed();
};

/** The sum of amounts where they were asked for, so that none of them is zero; undefined where they were not. */
export const totalOf = (amounts: readonly (string | undefined)[], isAsked: boolean): string | undefined =>
  amounts.length === 0 && isAsked ? '0' : sumOf(amounts);

/** Texts joined by " + ", each once. */
export const joined = (texts: readonly (string | undefined)[]): string | undefined => {
  const given = new Set(texts.filter((text) => text !== undefined && text !== ''));
  return given.size === 0 ? undefined : [...given].join(' + ');
};

/** The latest of the instants of a name. */
export const latest = (nodes: readonly Json[], name: string): string | undefined =>
  nodes
    .map((node) => textAt(node, name))
    .reduce((last, next) => (last === undefined || (next ?? '') > last ? next : last), undefined);

/** Whether nothing but its id is known of a node. */
export const isStub = (node: Json): boolean =>
  isObject(node) && Object.keys(node).every((key) => ['id', '__typename', '__parentId'].includes(key));

/** A day that Shopify writes as its first instant in UTC, as a day; anything else as it is. */
export const dayIn = (text: string | undefined): string | undefined =>
  text?.replace(/^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?Z$/, '$1');
