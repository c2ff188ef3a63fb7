import { defaultProfile, profileSchemaText } from '../../src/flow/1-sources/files/profile/index.ts';
import { type InputFields, recordInputs } from '../../src/model/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

type Node = Readonly<Record<string, unknown>>;

/** docs/reference/profile.md: every key of a profile, from its schema, and every field of every record. */
export function profilePage(): string {
  const schema: unknown = JSON.parse(profileSchemaText());
  if (!isNode(schema)) throw new Error('the schema of profiles is no object');
  // Every record has the same keys but for these two, which the text and the list of records say more about.
  const { record: _, columns: __, ...ruleKeys } = nodeAt(schema, '$defs', 'FileRule-rate', 'properties');
  return page([
    generatedNote,
    '# The profile',
    'A profile is a YAML file that says what is what in the files, and what is harmless. Everything in it can be left out; the defaults are below. `tieout profile suggest` writes one. Editors complete it with `# yaml-language-server: $schema=schemas/profile.schema.json` on its first line. A key or value that is not known is refused, with its place and what was probably meant.',
    '## Keys',
    table(['key', 'value', 'default', 'says'], keyRows(nodeAt(schema, 'properties'), [], defaultProfile())),
    '## A rule of `files`',
    'The first rule whose `match` fits a file and whose `side` is that of the file counts. Known exports need no rule. `columns` says for each field where it comes from; `record` is one of the records below, or `order-with-lines` or `document-with-lines` where a table holds both: there the fields of the line that have the same name as one of the header are written `line.NAME`.',
    table(['key', 'value', 'default', 'says'], keyRows(ruleKeys, [], undefined)),
    '## Where a field comes from',
    'The name of a column; a list, of which the first that gives a value counts; or one of these, together where that makes sense:',
    table(['key', 'value', 'default', 'says'], keyRows(longForm(schema), [], undefined)),
    '## Records and their fields',
    'Amounts are in the currency of the row unless the field says "base". A row without a required field goes to the quarantine.',
    ...Object.entries<InputFields>(recordInputs).flatMap(([record, fields]) => [
      `### ${record}`,
      table(
        ['field', 'type', 'says'],
        Object.entries(fields).map(([name, field]) => [
          code(name),
          field.required ? `${field.type}, required` : field.type,
          field.says,
        ]),
      ),
    ]),
  ]);
}

function keyRows(
  properties: Node,
  path: readonly string[],
  defaults: unknown,
): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    if (!isNode(node)) return [];
    const at = [...path, name];
    const ownDefault = isNode(defaults) ? defaults[name] : undefined;
    const inner = innerOf(node);
    const keeps = inner === undefined ? showDefault(ownDefault ?? node.default) : '';
    const row = [code(at.join('.')), typeOf(node), keeps, String(node.description ?? '')];
    return inner === undefined
      ? [row]
      : [row, ...keyRows(inner.properties, [...at, ...inner.step], ownDefault)];
  });
}

/** The keys below a key: of an object, of the entries of a map, or of the one object among alternatives. */
function innerOf(node: Node): { readonly properties: Node; readonly step: readonly string[] } | undefined {
  if (isNode(node.properties) && !('$ref' in node) && node.description !== 'Field, and where it comes from.')
    return { properties: node.properties, step: [] };
  if (isNode(node.additionalProperties) && isNode(node.additionalProperties.properties))
    return { properties: node.additionalProperties.properties, step: ['NAME'] };
  if (isNode(node.items) && isNode(node.items.properties))
    return { properties: node.items.properties, step: ['N'] };
  const object = list(node.anyOf).find((one) => isNode(one.properties));
  return object !== undefined && isNode(object.properties)
    ? { properties: object.properties, step: [] }
    : undefined;
}

function typeOf(node: Node): string {
  if (Array.isArray(node.enum)) return node.enum.map((value) => code(String(value))).join(' ');
  if (node.const !== undefined) return code(String(node.const));
  const alternatives = list(node.anyOf);
  if (alternatives.length > 0) return [...new Set(alternatives.map(typeOf))].join(' or ');
  if (Array.isArray(node.type)) {
    const types = node.type.map(String);
    return types.includes('null')
      ? `${types.filter((type) => type !== 'null').join(' or ')}, or nothing`
      : 'text';
  }
  if (node.type === 'null') return 'nothing';
  if (node.type === 'array') return 'list';
  if (node.type === 'object') return isNode(node.additionalProperties) ? 'map' : 'group';
  return node.type === 'string' ? 'text' : String(node.type ?? '');
}

function showDefault(value: unknown): string {
  return value === undefined ? '' : code(JSON.stringify(value));
}

/** The long form among the ways to say where a field comes from. */
function longForm(schema: Node): Node {
  const form = list(nodeAt(schema, '$defs', 'FieldSource').anyOf).find((one) => isNode(one.properties));
  return nodeAt(form ?? {}, 'properties');
}

function nodeAt(node: Node, ...path: readonly string[]): Node {
  let found: unknown = node;
  for (const step of path) found = isNode(found) ? found[step] : undefined;
  if (!isNode(found)) throw new Error(`the schema of profiles has nothing at ${path.join('.')}`);
  return found;
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
