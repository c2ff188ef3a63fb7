/** An item of the ERP by its name. */
export interface KnownItem {
  readonly key: string;
  readonly item: string;
  readonly title: string;
}

/** Below this two names are of different things; measured on real titles that were shortened or reworded. */
const unlike = 0.35;
/** From this on two names are of the same thing. */
const alike = 0.8;

/** Whether two names may well be of the same thing. */
export function describesSame(a: string, b: string): boolean {
  return similarity(a, b) >= unlike;
}

/** Share of three-letter pieces two names have in common, 0 to 1; case, punctuation and blanks do not count. */
export function similarity(a: string, b: string): number {
  const left = pieces(a);
  const right = pieces(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const piece of left) if (right.has(piece)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/** Finds the one item that is called like a title. */
export class ItemIndex {
  readonly #byWord = new Map<string, KnownItem[]>();

  constructor(items: readonly KnownItem[]) {
    for (const item of items) {
      for (const word of words(item.title)) {
        const list = this.#byWord.get(word);
        if (list === undefined) this.#byWord.set(word, [item]);
        else list.push(item);
      }
    }
  }

  /** The item called most like the title, if it is called alike and no other is equally so. */
  find(title: string): KnownItem | undefined {
    return this.closest(title, alike)?.item;
  }

  /** The item called most like the title, with how alike they are, if it is at least so much and no other is equally so. */
  closest(title: string, least: number): { readonly item: KnownItem; readonly score: number } | undefined {
    const rare = [...words(title)]
      .map((word) => this.#byWord.get(word) ?? [])
      .filter((list) => list.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, 3);
    let best: { readonly item: KnownItem; readonly score: number } | undefined;
    let tied = false;
    for (const item of new Set(rare.flat())) {
      const score = similarity(title, item.title);
      if (score < least || (best !== undefined && score < best.score)) continue;
      tied = best !== undefined && score === best.score;
      best = { item, score };
    }
    return tied ? undefined : best;
  }
}

function words(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toUpperCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
}

function pieces(text: string): ReadonlySet<string> {
  const padded = ` ${[...words(text)].join(' ')} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3));
  return found;
}
