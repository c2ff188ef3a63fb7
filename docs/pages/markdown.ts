/** Words at the head of every page that is made from the code. */
export const generatedNote = '<!-- Made by docs/generate.ts from the code: change it there. -->';

/** Text as one cell of a table: a bar or a line end would break the row. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

/** A table; without rows nothing. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

/** Blocks of a page with an empty line between them. */
export function page(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A name as it is written in a file or on the command line. */
export function code(text: string): string {
  return `\`${text}\``;
}
