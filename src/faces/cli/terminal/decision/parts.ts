import type { Look } from '../../look.ts';
import { wrap } from '../layout.ts';
import { type Paint, painter, type Style } from '../paint.ts';

/** How a part of a decision is laid out. */
export interface Sheet {
  readonly paint: Paint;
  readonly width: number;
}

export const sheetOf = ({ colour, width }: Look): Sheet => ({
  paint: painter(colour),
  width: Math.max(40, Math.min(width, 120)),
});

/** A headline in the colour of what it says, and the sentence below, which does not say it again. */
export function headline(title: string, style: Style, sentence: string, { paint, width }: Sheet): string[] {
  const rest = sentence.startsWith(`${title}: `) ? sentence.slice(title.length + 2) : sentence;
  return [paint('bold', paint(style, title)), ...wrap(rest, width)];
}

/** A mark, and lines that belong to it, indented beside it. */
export function marked(mark: string, style: Style, text: string, { paint, width }: Sheet): string[] {
  return wrap(text, width - 4).map((line, at) =>
    at === 0 ? `  ${paint(style, mark)} ${line}` : `    ${line}`,
  );
}

/** Lines below a mark, dimmed. */
export function below(text: string, { paint, width }: Sheet): string[] {
  return wrap(text, width - 4).map((line) => `    ${paint('dim', line)}`);
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...all: readonly (readonly string[])[]): string {
  return all
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** What to do next, as the last line. */
export const next = (text: string, { paint, width }: Sheet): string[] =>
  wrap(text, width - 6).map((line, at) => `${at === 0 ? `${paint('bold', 'Next')}  ` : '      '}${line}`);
