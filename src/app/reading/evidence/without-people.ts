import type { RawRow } from '../../../model/workspace/index.ts';

/** Stands where a cell says who somebody is. */
export const notKept = '(personal data: not kept)';

/** Words of a column's name that say it is about a person or where they live, whatever stands before them. */
const about =
  /e-?mail|phone|mobile|\bfax\b|street|first ?name|last ?name|full ?name|\bnotes?\b|\bip\b|latitude|longitude/;
const address = /(address|addr)( ?line)? ?\d*$|\b(zip|post ?code|postal ?code|city)\b/;
/** `Name` alone is the number of an order; that of a customer, or of who an order is billed or sent to, is a person's. */
const person =
  /\b(billing|shipping|customer|buyer|contact|recipient|bill ?to|ship ?to|sell ?to|partner|entity)\b.*\b(name|company)\b/;

/** A row without what says who somebody is: nothing of a break is decided by it. */
export function withoutPeople(row: RawRow): RawRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      isPersonal(column) && value !== null ? notKept : value,
    ]),
  );
}

/** Whether a column is about a person, by its name. */
export function isPersonal(column: string): boolean {
  const name = column
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._/()-]+/g, ' ')
    .toLowerCase();
  return [column.toLowerCase(), name].some(
    (text) => about.test(text) || address.test(text) || person.test(text),
  );
}
