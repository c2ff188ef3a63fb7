type Node = Readonly<Record<string, unknown>>;

/** The keys a JSON Schema allows at a path, choosing among records by their `record`. */
export function allowedKeysAt(
  root: Node,
  path: readonly (string | number)[],
  input: unknown,
): readonly string[] {
  let nodes: readonly Node[] = expand(root, root, input);
  let value: unknown = input;
  for (const part of path) {
    value =
      isNode(value) || Array.isArray(value)
        ? (value as Readonly<Record<string | number, unknown>>)[part]
        : undefined;
    nodes = nodes.flatMap((node) => step(node, part)).flatMap((node) => expand(root, node, value));
  }
  return [...new Set(nodes.flatMap((node) => (isNode(node.properties) ? Object.keys(node.properties) : [])))];
}

function step(node: Node, part: string | number): readonly Node[] {
  if (typeof part === 'number') return isNode(node.items) ? [node.items] : [];
  const named = isNode(node.properties) ? node.properties[part] : undefined;
  if (isNode(named)) return [named];
  return isNode(node.additionalProperties) ? [node.additionalProperties] : [];
}

function expand(root: Node, node: Node, value: unknown): readonly Node[] {
  const ref = typeof node.$ref === 'string' ? node.$ref.split('/').at(-1) : undefined;
  const defs = root.$defs;
  const target = ref !== undefined && isNode(defs) ? defs[ref] : undefined;
  if (isNode(target)) return expand(root, target, value);
  const branches = [node.anyOf, node.oneOf, node.allOf].filter(Array.isArray).flat().filter(isNode);
  if (branches.length === 0) return [node];
  const expanded = branches.flatMap((branch) => expand(root, branch, value));
  const fitting = expanded.filter((branch) => fits(branch, value));
  return fitting.length > 0 ? fitting : expanded;
}

function fits(node: Node, value: unknown): boolean {
  const record = isNode(node.properties) ? node.properties.record : undefined;
  return isNode(record) && isNode(value) && record.const !== undefined && record.const === value.record;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
