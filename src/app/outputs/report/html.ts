/** Markup that may be put into a page as it is. */
export interface Html {
  readonly html: string;
}

/** What a template may be filled with: text is escaped, markup is not, nothing is nothing. */
export type Part = string | number | Html | null | undefined | false | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as the content of an element or of a quoted attribute. */
function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(render).join('');
}

/** A template of markup in which everything filled in is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((page, string, i) => page + render(parts[i - 1]) + string) };
}

/** Markup from this repository that is no template. */
export function trusted(markup: string): Html {
  return { html: markup };
}

/** Any value as JSON that is safe inside a script element. */
export function scriptJson(value: unknown): Html {
  const json = JSON.stringify(value);
  return trusted(
    json.replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Text of at most so many characters, with an ellipsis where something was cut. */
export function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}\u2026` : text;
}
