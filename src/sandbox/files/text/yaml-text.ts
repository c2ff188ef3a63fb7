/** A value of a profile: text, list or mapping. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

/** A document in block style; lists and mappings within a rule's field stand on one line. */
export function yamlText(value: { readonly [key: string]: Yaml }): string {
  return blockText(value, '');
}

function blockText(value: Yaml, indent: string): string {
  if (Array.isArray(value)) {
    return value.map((item: Yaml) => `${indent}- ${blockText(item, `${indent}  `).trimStart()}`).join('');
  }
  if (typeof value !== 'object') return `${indent}${scalarText(value)}\n`;
  return Object.entries(value)
    .map(([key, item]) => {
      const short = flowText(item);
      return short.length < 90 || typeof item !== 'object'
        ? `${indent}${scalarText(key)}: ${short}\n`
        : `${indent}${scalarText(key)}:\n${blockText(item, `${indent}  `)}`;
    })
    .join('');
}

function flowText(value: Yaml): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object') return scalarText(value);
  const parts = Object.entries(value).map(([key, item]) => `${scalarText(key)}: ${flowText(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** Text that YAML would read as something else is quoted. */
function scalarText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[A-Za-z][\w./ -]*[\w.]$|^[A-Za-z]$/.test(value);
  return plain && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value) ? value : JSON.stringify(value);
}
