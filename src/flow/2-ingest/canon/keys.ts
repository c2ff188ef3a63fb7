import { literal } from '../../../ground/index.ts';
import type { Profile } from '../../../model/index.ts';

/** SQL of the text that `keyOf` makes a reference key of: case, blanks and "#" do not count. */
export function bareReference(text: string, pattern: string | null): string {
  const cut =
    pattern === null
      ? text
      : `coalesce(nullif(regexp_extract(${text}, ${literal(pattern)}, 1), ''), ${text})`;
  return `replace(replace(upper(trim(${cut})), '#', ''), ' ', '')`;
}

/** SQL of the reference key of a bare reference: leading words such as "Shopify" do not count. */
export function keyOf(bare: string, profile: Profile): string {
  const words = profile.reference.dropWords
    .map((word) => word.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .filter((word) => word !== '');
  const dropped = words.map(
    (word) => `when ${bare} like '${word}%' then substr(${bare}, ${word.length + 1})`,
  );
  const plain = dropped.length === 0 ? bare : `case ${dropped.join(' ')} else ${bare} end`;
  return `nullif(ltrim(${plain}, ':.-_/'), '')`;
}

/** SQL of the key under which references are compared; the profile's pattern is for the ERP's references. */
export function referenceKey(text: string, profile: Profile, side: 'shop' | 'erp'): string {
  return keyOf(bareReference(text, side === 'shop' ? null : profile.reference.pattern), profile);
}

/** SQL of the key under which SKUs and item numbers are compared. */
export function itemKey(text: string): string {
  return `nullif(upper(trim(${text})), '')`;
}

/** SQL of a customer's e-mail address without case and outer blanks, hashed. */
export function emailKey(text: string): string {
  return `md5(nullif(lower(trim(${text})), ''))`;
}

/** SQL of the key under which locations are compared: what the profile maps a shop's location to, else its name. */
export function locationKey(location: string, map: Readonly<Record<string, string>>): string {
  const plain = `upper(trim(${location}))`;
  const cases = Object.entries(map).map(
    ([shop, erp]) => `when ${literal(shop.trim().toLowerCase())} then ${literal(erp.trim().toUpperCase())}`,
  );
  return cases.length === 0 ? plain : `case lower(trim(${location})) ${cases.join(' ')} else ${plain} end`;
}
