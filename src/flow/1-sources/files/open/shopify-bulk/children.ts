import type { Encoding } from '../detect-encoding.ts';
import type { OpenContext, PhysicalFile } from '../open-context.ts';
import { isObject, type Json, type JsonObject, parseJson } from '../parse-json.ts';
import { readLines } from '../read-lines.ts';
import { listAt, textOf, typeOf } from './node-values.ts';

/** Nodes by the gid of their parent. */
export type Children = ReadonlyMap<string, readonly JsonObject[]>;

/** Children that complete a row which stands above them in the file. */
const completing: readonly string[] = [
  'ExchangeLineItem',
  'FulfillmentLineItem',
  'FulfillmentOrder',
  'FulfillmentOrderLineItem',
  'OrderAdjustment',
  'OrderTransaction',
  'PaymentSchedule',
  'RefundLineItem',
  'RefundShippingLine',
  'Return',
  'ReturnLineItem',
  'ReverseFulfillmentOrder',
  'ReverseFulfillmentOrderLineItem',
  'ShippingLine',
  'UnverifiedReturnLineItem',
];

const known: ReadonlySet<string> = new Set(completing);
const names = completing.join('|');
const mayComplete = new RegExp(`gid:(?:\\\\?/){2}shopify\\\\?/(?:${names})\\b|"(?:${names})"`);

/** Whether a type of node completes another node's row and makes none of its own. */
export const isCompleting = (type: string): boolean => known.has(type);

/** Reads a file once for the children that complete rows: bulk files may give them anywhere below their parent. */
export const collectChildren = async (
  file: PhysicalFile,
  encoding: Encoding,
  context: OpenContext,
): Promise<Children> => {
  const children = new Map<string, JsonObject[]>();
  for await (const { text } of readLines(file, encoding.name, context.limits.lineBytes)) {
    if (!text.includes('"__parentId"') || !mayComplete.test(text)) continue;
    const node = tryParse(text);
    if (node !== undefined) noteChild(node, children);
  }
  return children;
};

/** Keeps a node with its siblings if it completes another node's row. */
export const noteChild = (node: JsonObject, children: Map<string, JsonObject[]>): void => {
  const parent = textOf(node.__parentId);
  if (parent === undefined || !known.has(typeOf(node))) return;
  const siblings = children.get(parent);
  if (siblings === undefined) children.set(parent, [node]);
  else siblings.push(node);
};

const tryParse = (text: string): JsonObject | undefined => {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The members of a connection: those that stand inline, and those with lines of their own. */
export const childrenOf = (
  node: Json | undefined,
  connection: string,
  types: readonly string[],
  children: Children,
): readonly Json[] => {
  const id = isObject(node) ? textOf(node.id) : undefined;
  const own = id === undefined ? [] : (children.get(id) ?? []);
  return [...listAt(node, connection), ...own.filter((child) => types.includes(typeOf(child)))];
};

/** Whether a connection was asked for at all, so that nothing in it means none. */
export const isAsked = (node: Json | undefined, connection: string, found: readonly Json[]): boolean =>
  found.length > 0 || (isObject(node) && node[connection] !== undefined && node[connection] !== null);
