import { isUtf8 } from 'node:buffer';
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
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return makeWideDecoder(encoding === 'utf-32le');
  const decoder = new TextDecoder(encoding);
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
};

/** UTF-32, which TextDecoder does not know: four bytes a letter. */
const makeWideDecoder = (isLittleEndian: boolean): Decoder => {
  let rest = Buffer.alloc(0);
  let isStart = true;
  const write = (chunk: Buffer): string => {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = bytes.length & ~3;
    rest = Buffer.from(bytes.subarray(whole));
    let text = '';
    for (let at = 0; at < whole; at += 4) {
      const letter = isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
      if (!(isStart && letter === byteOrderMark))
        text += String.fromCodePoint(letter > lastLetter ? replacement : letter);
      isStart = false;
    }
    return text;
  };
  return { write, end: () => (rest.length === 0 ? '' : String.fromCodePoint(replacement)) };
};

const byteOrderMark = 0xfeff;
const lastLetter = 0x10ffff;
const replacement = 0xfffd;

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
const ownLetters = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, index) => firstOwn + index),
);

/** Windows-1252 is Latin-1 but for 32 letters, and Latin-1 is decoded natively, without a table. */
const decodeWestern = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => ownLetters[letter.charCodeAt(0) - firstOwn] ?? letter);
