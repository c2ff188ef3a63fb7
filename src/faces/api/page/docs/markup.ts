/** Text that is markup already. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | readonly (Markup | string | number | null)[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with parts put in: whatever is not markup itself is text, and stays that. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const said = texts.map((text, at) => text + (at < parts.length ? show(parts[at] ?? null) : ''));
  return { markup: said.join('') };
}

function show(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number')
    return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
  if ('markup' in part) return part.markup;
  return part.map(show).join('');
}

/** Text in which what stands between backticks is code. */
export const prose = (text: string): Markup =>
  html`${text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
