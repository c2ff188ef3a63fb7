/** Words that begin a line when they stand outside of brackets, quotes and `case`. */
const openers =
  /^(select|from|(?:left |right |full outer |inner |cross )?join|where|group by|having|order by|union all|union|limit)\b/i;
const conditions = /^(and|or)$/i;
/** After these a word that looks like an opener goes on: `left join`, `is distinct from`. */
const goesOn = /\b(left|right|full|outer|inner|cross|union|distinct)$/i;
const between = /\bbetween\s\S+$/i;

interface Word {
  readonly text: string;
  /** Open brackets and cases before it. */
  readonly depth: number;
}

/** SQL with a line for each clause and condition, wrapped at commas where it is too wide; only its blanks are changed. */
export function formatSql(sql: string, width: number): readonly string[] {
  return clauses(split(sql)).flatMap((clause) => wrapClause(clause, width));
}

function clauses(words: readonly Word[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const [i, { text, depth }] of words.entries()) {
    const line = found.at(-1)?.join(' ') ?? '';
    const ahead = [text, words[i + 1]?.text, words[i + 2]?.text].join(' ');
    const opens = depth === 0 && openers.test(ahead) && !goesOn.test(line);
    const condition = depth === 0 && conditions.test(text) && !between.test(line);
    if (found.length === 0 || opens || condition) found.push([text]);
    else found.at(-1)?.push(text);
  }
  return found;
}

/** Lines of one clause: a comma is the better place to break, a blank will do. */
function wrapClause(clause: readonly string[], width: number): readonly string[] {
  const first = conditions.test(clause[0] ?? '') ? '  ' : '';
  const lines: string[] = [];
  let line: string[] = [];
  const room = (): number => width - (lines.length === 0 ? first.length : 4);
  const end = (count: number): void => {
    lines.push((lines.length === 0 ? first : '    ') + line.slice(0, count).join(' '));
    line = line.slice(count);
  };
  for (const word of clause) {
    if (line.length > 0 && [...line, word].join(' ').length > room()) {
      const comma = line.findLastIndex((one) => one.endsWith(',')) + 1;
      end(comma > 0 && line.slice(0, comma).join(' ').length > room() / 2 ? comma : line.length);
    }
    line.push(word);
  }
  if (line.length > 0) end(line.length);
  return lines;
}

/** Words as they stand between blanks; what is in quotes is never cut. */
function split(sql: string): readonly Word[] {
  const words: Word[] = [];
  let depth = 0;
  for (const [text] of sql.matchAll(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[^\s'"])+/g)) {
    const bare = text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '').toLowerCase();
    const cases = /(^|\()case$/.test(bare) ? 1 : /^end($|[),])/.test(bare) ? -1 : 0;
    words.push({ text, depth });
    depth += bare.replace(/[^(]/g, '').length - bare.replace(/[^)]/g, '').length + cases;
  }
  return words;
}
