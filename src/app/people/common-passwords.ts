/** What is loaded when the first password is chosen: 49,000 of the most used ones, most used first. */
const loadList = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(Object.values(dictionary['passwords-common'] as readonly string[]));
};

let list: Promise<ReadonlySet<string>> | null = null;

/** What whoever knows where they are tries first (ASVS 5.0 6.2.11). */
const ofThisPlace = [
  'tieout',
  'shopify',
  'netsuite',
  'odoo',
  'dynamics',
  'acumatica',
  'sapbusinessone',
  'workspace',
];

/** A word of the list is a guess by itself from this length on; shorter ones are parts of anything. */
const SHORTEST = 4;

/**
 * Whether a password is among those that are tried first. Most lists hold short ones, and people make them long enough in
 * few ways: digits and signs around a common one, the same twice, two common ones in a row. Those are tried first as well.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  list ??= loadList();
  const common = await list;
  const known = (text: string): boolean =>
    common.has(text) || ofThisPlace.includes(text) || isMonotonous(text);
  const plain = password.normalize('NFC').toLowerCase();
  const bare = plain.replaceAll(/^[\P{L}]+|[\P{L}]+$/gu, '');
  const straight = bare.replaceAll(/[430157@$!]/g, (sign) => unleet[sign] ?? sign);
  const once = repeatedPart(plain);
  const candidates = [plain, bare, straight, once, repeatedPart(bare)].filter(
    ({ length }) => length >= SHORTEST,
  );
  return known(once) || candidates.some(known) || [plain, bare].some(isTwo(known));
}

/** How letters are hidden, by those who think that it helps. */
const unleet: Readonly<Record<string, string>> = {
  '4': 'a',
  '@': 'a',
  '3': 'e',
  '0': 'o',
  '1': 'l',
  '!': 'i',
  '5': 's',
  $: 's',
  '7': 't',
};

/** The part that a text repeats from its beginning to its end, or the text. */
const repeatedPart = (text: string): string => /^(.+?)\1+$/u.exec(text)?.[1] ?? text;

const isTwo =
  (known: (text: string) => boolean) =>
  (text: string): boolean =>
    Array.from({ length: Math.max(0, text.length - 2 * SHORTEST + 1) }, (_, at) => at + SHORTEST).some(
      (at) => known(text.slice(0, at)) && known(text.slice(at)),
    );

/** One character, or a walk up or down the alphabet or the digits. */
function isMonotonous(text: string): boolean {
  const codes = [...text].map((one) => one.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return [0, 1, -1].some((step) => steps.every((one) => one === step));
}
