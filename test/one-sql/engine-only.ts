import ts from 'typescript';

/** What only one engine has, or what each understands in its own way, and what to write instead. */
const engineOnly: readonly { readonly found: RegExp; readonly instead: string }[] = [
  {
    found: /\b(avg|median|mode|stddev\w*|var_\w+|quantile\w*|percentile_\w+)\s*\(/i,
    instead: 'averages are floats: give the sum and the count',
  },
  {
    found: /(\w+|[)?])\s*\/\/?\s*(\w+|[(?])/,
    instead: 'money is never divided in SQL: multiply out',
  },
  {
    found: /\bdecimal\(18,\s*\d+\)\s*\)\s*\*/i,
    instead: 'a product of two narrow decimals overflows at 18 digits in DuckDB: widen one to decimal(38,n)',
  },
  {
    found: /\b(float|double|real|hugeint|ubigint|utinyint|struct|blob|bytea)\b/i,
    instead: 'a column type of canon.ts',
  },
  {
    found:
      /\b(list|array|struct|map|json|jsonb)_\w+\s*\(|\b(unnest|list|flatten|unpivot|pivot|range|generate_series)\s*\(/i,
    instead: 'rows instead of lists',
  },
  {
    found: /\bregexp_\w+\s*\(|\bsimilar\s+to\b|\bglob\b|!?~\*?\s*'/i,
    instead: 'patterns belong to code or ingest',
  },
  { found: /\b(md5|sha1|sha256|hash|hashtext\w*)\s*\(/i, instead: 'compare the columns, or hash in code' },
  {
    found:
      /\b(strftime|strptime|to_char|to_date|to_timestamp|age|epoch\w*|date_?diff|datediff|make_date|today|now)\s*\(/i,
    instead: 'times are formatted and counted in code',
  },
  {
    found: /\b(current_date|current_timestamp|random\s*\(|gen_random_uuid|uuid\s*\()/i,
    instead: 'the clock and chance are handed in',
  },
  {
    found: /\b(first|last|any_value|arg_min|arg_max|min_by|max_by|mode)\s*\(/i,
    instead: 'which row is taken depends on their order: min or max',
  },
  { found: /\b(try_cast|ifnull|nvl|iif|if|isnull)\s*\(/i, instead: 'coalesce, case, cast' },
  {
    found: /\b(upper|lower|initcap|trim|ltrim|rtrim|btrim)\s*\(/i,
    instead: 'engines fold letters and blanks differently: fold in ingest or in code',
  },
  {
    found: /\b(levenshtein|jaro_\w+|jaccard|similarity|soundex)\s*\(/i,
    instead: 'likeness is measured in code',
  },
  { found: /\b(format|printf|instr|contains|strpos|suffix|prefix)\s*\(/i, instead: 'like, or code' },
  {
    found: /\b(qualify|asof|positional|semi|anti)\s+|\b(group|order)\s+by\s+all\b|\bdistinct\s+on\b/i,
    instead: 'standard joins and groups',
  },
  { found: /\bselect\s+\*\s+(exclude|replace)\b|\bexcept\s*\(\s*\w+\s*\)/i, instead: 'name the columns' },
  { found: /\b(rowid|ctid)\b/i, instead: 'the ids of the canonical records' },
  {
    found: /\b(read_csv\w*|read_parquet|read_json\w*|copy|attach|install|load|pragma)\s*[('"]/i,
    instead: 'files belong to ingest',
  },
  {
    found: /\bdesc\b(?!\s+nulls)/i,
    instead: 'missing values come first in one engine and last in the other: say nulls last',
  },
  { found: /\bgroup\s+by\s+(rollup|cube|grouping)\b/i, instead: 'a grouping each' },
];

export interface EngineOnly {
  readonly line: number;
  readonly found: string;
  readonly instead: string;
}

/** Finds SQL in the texts of a TypeScript source that not both engines read alike. */
export function findEngineOnly(source: string): readonly EngineOnly[] {
  const file = ts.createSourceFile('step.ts', source, ts.ScriptTarget.Latest, true);
  const texts: { readonly text: string; readonly line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== undefined) {
      texts.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts
    .filter(({ text }) => isSql(text))
    .flatMap(({ text, line }) =>
      engineOnly.flatMap(({ found, instead }) => {
        const hit = found.exec(text.replaceAll(/'(?:[^']|'')*'/g, "''"));
        return hit === null ? [] : [{ line, found: hit[0].trim(), instead }];
      }),
    );
}

/** A text as written, with a question mark where values and fragments are put in. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('?');
}

/** SQL is written in small letters, and sentences are not: fragments count as well as whole statements. */
function isSql(text: string): boolean {
  return (
    /(^|[\s(])(select|insert into|create table|delete from|update|from|where|join|case when|group by|order by|cast|coalesce|sum|min|max|count)[\s(]/.test(
      text,
    ) || /\b[a-z]\.[a-z]\w*\b|\w\([a-z_.]*\)|\bis (not )?null\b/.test(text)
  );
}
