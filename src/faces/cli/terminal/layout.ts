import { type Paint, plain, type Style } from './paint.ts';

/** A cell of a table in the terminal. */
export interface TextCell {
  readonly text: string;
  readonly style?: Style;
}

/** A column of a table in the terminal. */
export interface TextColumn {
  readonly title: string;
  readonly right?: true;
  /** Columns are left out from the highest number on where the terminal is too narrow; without a number never. */
  readonly dropped?: number;
}

/** Text of at most so many characters, with an ellipsis where something was cut. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width ? `${characters.slice(0, Math.max(0, width - 1)).join('')}\u2026` : text;
}

/** Text broken into lines at its blanks; a word longer than a line stands alone on one. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  for (const word of plain(text).split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - [...text].length));
  return right ? blanks + text : text + blanks;
}

/** Lines of a table, indented by two; columns that may be dropped go first where the width is not enough. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  width: number,
  paint: Paint,
): string[] {
  const widths = columns.map((column, c) =>
    Math.max([...column.title].length, ...rows.map((row) => [...(row[c]?.text ?? '')].length)),
  );
  const kept = new Set(columns.keys());
  const needed = (): number => [...kept].reduce((sum, c) => sum + (widths[c] ?? 0) + 2, 0);
  const droppable = [...columns.keys()].filter((c) => columns[c]?.dropped !== undefined);
  for (const c of droppable.sort((a, b) => (columns[b]?.dropped ?? 0) - (columns[a]?.dropped ?? 0))) {
    if (needed() > width) kept.delete(c);
  }
  const line = (cells: readonly TextCell[]): string => {
    const last = [...kept].findLast((c) => (cells[c]?.text ?? '') !== '') ?? -1;
    return [...kept]
      .filter((c) => c <= last)
      .map((c) => {
        const cell = cells[c] ?? { text: '' };
        const right = columns[c]?.right ?? false;
        const text = pad(cell.text, c === last && !right ? 0 : (widths[c] ?? 0), right);
        return cell.style ? paint(cell.style, text) : text;
      })
      .join('  ');
  };
  const heads = columns.map((column): TextCell => ({ text: column.title, style: 'dim' }));
  return [`  ${line(heads)}`, ...rows.map((row) => `  ${line(row)}`)];
}
