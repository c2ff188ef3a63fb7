/** Names of the columns that the first `select` of an SQL text gives, in their order. */
export function selectedColumns(sql: string): readonly string[] {
  const list = topLevel(sql.replace(/^\s*select\s+/i, ''));
  return list.map((item) => {
    const named = /(?:\bas\s+|\.)?(\w+)\s*$/i.exec(item.trim());
    if (named?.[1] === undefined) throw new Error(`no column name in: ${item}`);
    return named[1];
  });
}

/** Cuts a select list at its commas, up to its own `from`; brackets, quoted texts and `distinct from` are passed over. */
function topLevel(sql: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < sql.length; i += 1) {
    const character = sql[i];
    if (character === "'") i = sql.indexOf("'", i + 1);
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (depth === 0 && character === ',') {
      items.push(sql.slice(start, i));
      start = i + 1;
    } else if (
      depth === 0 &&
      /^\sfrom\s/i.test(sql.slice(i, i + 6)) &&
      !/\bdistinct$/i.test(sql.slice(0, i))
    ) {
      return [...items, sql.slice(start, i)];
    }
  }
  return [...items, sql.slice(start)];
}
