/** Words that begin a line when they stand outside of brackets and quotes. */
const openers =
  /^(select|from|(?:left |right |full outer |inner |cross )?join|where|group by|having|order by|union all|union|limit)\b/i;
const conditions = /^(and|or)\b/i;

interface Piece {
  readonly text: string;
  readonly depth: number;
  readonly quoted: boolean;
}

/** SQL with a line for each clause and condition, no wider than it must be; only its blanks are changed. */
export function formatSql(sql: string, width: number): readonly string[] {
  const pieces = split(sql);
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
  };
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece === undefined) continue;
    const ahead = pieces
      .slice(i, i + 3)
      .map(({ text }) => text)
      .join(' ');
    if (piece.depth === 0 && !piece.quoted && openers.test(ahead) && !continues(line)) {
      end();
    } else if (piece.depth === 0 && conditions.test(piece.text) && !/\bbetween\s\S+$/i.test(line)) {
      end();
      line = '  ';
    } else if (line.trim() !== '' && line.length + 1 + piece.text.length > width) {
      end();
      line = '    ';
    }
    line += line.trim() === '' ? piece.text : ` ${piece.text}`;
  }
  end();
  return lines;
}

/** `left join` is one opener of two words, and a join after `left` must not begin a line again. */
function continues(line: string): boolean {
  return /\b(left|right|full|outer|inner|cross|union)$/i.test(line);
}

/** Words as they stand between blanks; what is in quotes is never cut, and brackets are counted. */
function split(sql: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  for (const match of sql.matchAll(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[^\s'"])+/g)) {
    const text = match[0];
    const bare = text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '');
    pieces.push({ text, depth, quoted: bare === '' });
    depth += bare.replace(/[^(]/g, '').length - bare.replace(/[^)]/g, '').length;
  }
  return pieces;
}
