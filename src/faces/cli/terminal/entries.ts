import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** Lines of "word: text", the text indented beside the word. */
export function entries(
  pairs: readonly (readonly [string, string])[],
  width: number,
  paint: Paint,
): readonly string[] {
  const room = Math.max(...pairs.map(([word]) => word.length)) + 2;
  return pairs.flatMap(([word, text]) =>
    wrap(text, Math.max(30, width - room)).map(
      (line, i) => `${i === 0 ? paint('dim', word.padEnd(room)) : ' '.repeat(room)}${line}`,
    ),
  );
}
