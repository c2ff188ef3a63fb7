import { isUtf8 } from 'node:buffer';

/** How the bytes of a text are to be read. `mixed` is UTF-8 with lines of Windows-1252 in between. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252' | 'mixed';
  readonly bom: boolean;
}

const boms: readonly (readonly [hex: string, name: Encoding['name']])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe0000', 'utf-32le'],
  ['0000feff', 'utf-32be'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** Tells the encoding from parts of a file, the first of which is its beginning; undefined where it is no known text. */
export const detectEncoding = (parts: readonly Buffer[]): Encoding | undefined => {
  const head = parts[0] ?? Buffer.alloc(0);
  const hex = head.subarray(0, 4).toString('hex');
  const marked = boms.find(([bom]) => hex.startsWith(bom))?.[1];
  if (marked !== undefined && marked !== 'utf-8') return { name: marked, bom: true };
  const wide = detectWide(head);
  if (wide !== undefined) return { name: wide, bom: false };
  if (isBinary(head)) return undefined;
  if (parts.every((part, index) => isUtf8(wholeLetters(part, index > 0))))
    return { name: 'utf-8', bom: marked !== undefined };
  const bytes = Buffer.concat([...parts]);
  if (hasUtf8Letters(bytes)) return { name: 'mixed', bom: marked !== undefined };
  return looksLatin(bytes) ? { name: 'windows-1252', bom: false } : undefined;
};

/** Latin text in UTF-16 or UTF-32 has a NUL in nearly every letter, always at the same place. */
const detectWide = (head: Buffer): Encoding['name'] | undefined => {
  const length = Math.min(head.length, 4096) & ~3;
  if (length < 4) return undefined;
  const nuls = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) nuls[i & 3] = (nuls[i & 3] ?? 0) + 1;
  const [a, b, c, d] = nuls.map((count) => count / (length / 4)) as [number, number, number, number];
  if (b > 0.7 && c > 0.9 && d > 0.9 && a < 0.1) return 'utf-32le';
  if (a > 0.9 && b > 0.9 && c > 0.7 && d < 0.1) return 'utf-32be';
  if (b > 0.3 && d > 0.3 && a < 0.1 && c < 0.1) return 'utf-16le';
  if (a > 0.3 && c > 0.3 && b < 0.1 && d < 0.1) return 'utf-16be';
  return undefined;
};

const isBinary = (head: Buffer): boolean => {
  const length = Math.min(head.length, 65_536);
  let controls = 0;
  let nuls = 0;
  for (let i = 0; i < length; i++) {
    const byte = head[i] as number;
    if (byte === 0) nuls++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls++;
  }
  return controls * 50 > length || nuls * 10 > length;
};

/** Cuts incomplete letters off a part of a UTF-8 text. */
export const wholeLetters = (part: Buffer, cutStart: boolean): Buffer => {
  let start = 0;
  if (cutStart) while (start < 3 && ((part[start] ?? 0) & 0xc0) === 0x80) start++;
  let end = part.length;
  let back = 1;
  while (back <= 3 && end - back >= start && ((part[end - back] as number) & 0xc0) === 0x80) back++;
  const lead = part[end - back] ?? 0;
  const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  if (needs > back) end -= back;
  return part.subarray(start, Math.max(start, end));
};

const hasUtf8Letters = (bytes: Buffer): boolean => {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (length > 1 && isUtf8(bytes.subarray(i, i + length)) && i + length <= bytes.length) {
      good++;
      i += length - 1;
    } else bad++;
  }
  return good > 0 && good * 10 >= bad;
};

/** Letters of western languages stand alone between ASCII ones; other code pages and binaries give long runs. */
const looksLatin = (bytes: Buffer): boolean => {
  let high = 0;
  let plausible = 0;
  let inRuns = 0;
  let run = 0;
  for (const byte of bytes) {
    if (byte < 0x80) {
      if (run > 2) inRuns += run;
      run = 0;
      continue;
    }
    high++;
    run++;
    if (byte >= 0xa0 ? byte !== 0xd7 && byte !== 0xf7 : !undefinedLetters.has(byte)) plausible++;
  }
  if (run > 2) inRuns += run;
  return plausible >= high * 0.95 && inRuns <= high * 0.2 && high <= bytes.length * 0.4;
};

const undefinedLetters = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
