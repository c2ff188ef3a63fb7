const MOST = 120;
/** What moves the cursor, hides, or turns the direction of text round. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** What a file is called, made from whatever somebody said it is called: one line of visible text, no path. */
export function shownName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const visible = last.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim();
  if (/^\.*$/.test(visible)) return 'file';
  if (visible.length <= MOST) return visible;
  const ending = /\.[\w.]{1,12}$/.exec(visible)?.[0] ?? '';
  return `${visible.slice(0, MOST - ending.length - 1).toWellFormed()}…${ending}`;
}
