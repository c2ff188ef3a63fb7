/** Finds columns by name without regard to case, outer blanks, runs of blanks, or a template's leading asterisk. */
export interface HeaderIndex {
  readonly names: readonly string[];
  /** The column as the file writes it, or undefined. */
  find(name: string): string | undefined;
}

/** Folds a header so that two spellings of the same column compare equal. */
export function foldHeader(name: string): string {
  return name
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^\*+/, '')
    .replace(/[\s_]+/g, ' ')
    .toLowerCase();
}

/** What a program calls its columns in other languages, by the name a preset knows them by. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/** Indexes the header of one table; of two columns that fold alike the first counts. */
export function indexHeader(header: readonly string[], spellings: Spellings = {}): HeaderIndex {
  const byFold = new Map<string, string>();
  for (const name of header) {
    const fold = foldHeader(name);
    if (!byFold.has(fold)) byFold.set(fold, name);
  }
  const others = new Map(
    Object.entries(spellings).map(([name, all]) => [foldHeader(name), all.map(foldHeader)]),
  );
  const find = (name: string): string | undefined => {
    const fold = foldHeader(name);
    return [fold, ...(others.get(fold) ?? [])].map((one) => byFold.get(one)).find((one) => one !== undefined);
  };
  return { names: header, find };
}
