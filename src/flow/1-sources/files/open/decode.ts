import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Encoding } from './detect-encoding.ts';

const lineFeed = 10;

/** Turns bytes into text chunk by chunk; a letter that is cut in two waits for the next chunk. */
export interface Decoder {
  readonly write: (chunk: Buffer) => string;
  readonly end: () => string;
}

/** Makes a decoder that never fails: what is not UTF-8 in a `mixed` file is read as Windows-1252, line by line. */
export const makeDecoder = (encoding: Encoding['name']): Decoder => {
  if (encoding === 'mixed') return makeMixedDecoder();
  if (encoding === 'windows-1252') return { write: decodeWestern, end: () => '' };
  const decoder = iconv.getDecoder(encoding);
  return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
};

/** Decodes bytes that are whole. */
export const decodeBytes = (bytes: Buffer, encoding: Encoding['name']): string => {
  const decoder = makeDecoder(encoding);
  return decoder.write(bytes) + decoder.end();
};

const makeMixedDecoder = (): Decoder => {
  let rest = Buffer.alloc(0);
  return {
    write: (chunk) => {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = bytes.lastIndexOf(lineFeed) + 1;
      rest = Buffer.from(bytes.subarray(end));
      return decodeLines(bytes.subarray(0, end));
    },
    end: () => decodeLines(rest),
  };
};

const decodeLines = (bytes: Buffer): string => {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    text += isUtf8(line) ? line.toString('utf8') : decodeWestern(line);
    start = end;
  }
  return text;
};

const firstOwn = 0x80;
const ownLetters = iconv.decode(
  Buffer.from(Array.from({ length: 32 }, (_, index) => firstOwn + index)),
  'windows-1252',
);

/** Windows-1252 is Latin-1 but for 32 letters, and Latin-1 is decoded natively, without a table. */
const decodeWestern = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => ownLetters[letter.charCodeAt(0) - firstOwn] ?? letter);
