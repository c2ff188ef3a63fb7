import { html, type Markup, prose } from './markup.ts';
import { nameOf, type Schema, typesOf, waysOf } from './open-api.ts';

export const schemaAnchor = (name: string): string => `schema-${name}`;

/** The fields of a schema as a table; for a choice of several, one table each. */
export function fieldsOf(schema: Schema): Markup {
  const ways = waysOf(schema);
  if (ways.length > 1)
    return html`${ways.map((way, at) => html`<p class="way">${at === 0 ? 'Either' : 'or'}</p>${fieldsOf(way)}`)}`;
  const rows = rowsOf(schema, '');
  if (rows.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return html`<table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function rowsOf(schema: Schema, before: string): readonly Markup[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([key, one]) => {
    const name = `${before}${key}`;
    const optional = required.includes(key) ? null : html` <small>optional</small>`;
    const row = html`<tr><td><code>${name}</code>${optional}</td><td>${typeOf(one)}</td><td>${prose(one.description ?? '')}</td></tr>\n`;
    const inner = one.items ?? one;
    return nameOf(inner) === null && inner.properties !== undefined
      ? [row, ...rowsOf(inner, `${name}${one.items === undefined ? '.' : '[].'}`)]
      : [row];
  });
}

/** A schema in a few words: `list of Break, or null`. */
export function typeOf(schema: Schema): Markup {
  const name = nameOf(schema);
  if (name !== null) return html`<a href="#${schemaAnchor(name)}">${name}</a>`;
  if (schema.allOf?.[0] !== undefined) return typeOf(schema.allOf[0]);
  const ways = waysOf(schema);
  if (ways.length > 1) return html`${ways.map((way, at) => html`${at === 0 ? '' : ' or '}${typeOf(way)}`)}`;
  if (ways[0] !== undefined && ways[0] !== schema) return typeOf(ways[0]);
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) return valuesOf(schema.enum);
  const types = typesOf(schema);
  if (types.length === 0) return html`anything`;
  return html`${types.map((type, at) => html`${at === 0 ? '' : ' or '}${wordOf(schema, type)}`)}${limitsOf(schema)}`;
}

const valuesOf = (values: readonly unknown[]): Markup =>
  html`${values.map((value, at) => html`${at === 0 ? '' : ', '}<code>${String(value)}</code>`)}`;

function wordOf(schema: Schema, type: string): Markup {
  if (type === 'array')
    return html`list of ${schema.items === undefined ? 'anything' : typeOf(schema.items)}`;
  if (type === 'object' && typeof schema.additionalProperties === 'object')
    return html`by name: ${typeOf(schema.additionalProperties)}`;
  if (type === 'string')
    return html`${schema.format === 'date-time' ? 'instant' : (schema.format ?? 'text')}`;
  return html`${{ integer: 'whole number', boolean: 'true or false', object: 'object' }[type] ?? type}`;
}

function limitsOf({ minLength, maxLength, minimum, maximum, pattern }: Schema): Markup {
  const span = (least: number | undefined, most: number | undefined, unit: string): string[] =>
    least === undefined && most === undefined
      ? []
      : [
          `${least ?? 'any'} to ${most === undefined || most === Number.MAX_SAFE_INTEGER ? 'any' : most}${unit}`,
        ];
  const said = [
    ...span(minLength, maxLength, ' signs'),
    ...span(minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum, maximum, ''),
  ];
  return html`${said.length === 0 ? null : html` <small>${said.join(', ')}</small>`}${pattern === undefined ? null : html` <code class="pattern">${pattern}</code>`}`;
}
