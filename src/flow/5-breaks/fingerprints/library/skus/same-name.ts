/** SQL of a name without the marks that titles of variants are joined by. */
export function bareName(name: string): string {
  return `replace(replace(replace(replace(${name}, ' ', ''), '-', ''), '/', ''), ',', '')`;
}
