import { nameOf, type Schema, typesOf, waysOf } from './open-api.ts';

/** Values that say more than their type does, by the name of what they stand in. */
const byName: Readonly<Record<string, unknown>> = {
  amount: '12.50',
  baseMinor: '1250',
  currency: 'EUR',
  email: 'ada@example.com',
  environment: 'production',
  name: 'Finance',
  next: null,
  sku: 'TEE-M-BLK',
  order: '#1042',
  workspace: 'wsp_5b1f0c2a9d',
  role: 'operator',
  version: 3,
};

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-11-02T08:30:00Z',
  date: '2026-11-02',
  email: 'ada@example.com',
  uri: 'https://example.com/',
};

/** A value that a schema allows, to be read by people. */
export function exampleOf(
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  name = '',
  above: readonly string[] = [],
): unknown {
  const ref = nameOf(schema);
  if (ref !== null) {
    // What holds itself ends here.
    if (above.includes(ref)) return {};
    return exampleOf(schemas[ref] ?? {}, schemas, name, [...above, ref]);
  }
  const inner = (one: Schema, of: string): unknown => exampleOf(one, schemas, of, above);
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  const [way] = waysOf(schema);
  if (way !== undefined && way !== schema) return inner(way, name);
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((one) => inner(one, name) as object));
  if (schema.enum !== undefined) return schema.enum[0];
  const type = typesOf(schema)[0];
  if (type === 'object') {
    const { properties = {}, additionalProperties } = schema;
    const known = Object.entries(properties).map(([key, one]) => [key, inner(one, key)]);
    const more =
      known.length === 0 && typeof additionalProperties === 'object'
        ? [['…', inner(additionalProperties, '')]]
        : [];
    return Object.fromEntries([...known, ...more]);
  }
  if (type === 'array') return schema.items === undefined ? [] : [inner(schema.items, name)];
  return plain(schema, type, name);
}

function plain(schema: Schema, type: string | undefined, name: string): unknown {
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number')
    return typeof byName[name] === 'number' ? byName[name] : Math.max(schema.minimum ?? 1, 1);
  if (type !== 'string') return type === 'null' ? null : {};
  if (schema.format !== undefined && byFormat[schema.format] !== undefined) return byFormat[schema.format];
  if (schema.pattern?.includes('\\d') === true) return '1250';
  return name in byName ? byName[name] : 'text';
}
