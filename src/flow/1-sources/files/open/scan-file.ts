import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { wholeLetters } from './detect-encoding.ts';

/** What is wanted of one file: its hash, the facts about its text, or both. */
export interface ScanTask {
  readonly path: string;
  readonly hash: boolean;
  readonly text: boolean;
}

/** What one pass over the bytes of a file tells; without `text` all counts are zero. */
export interface FileScan {
  readonly path: string;
  readonly sha256: string;
  readonly lineFeeds: number;
  readonly utf8: boolean;
  /** Offset of the first NUL byte, or -1. */
  readonly firstNul: number;
  readonly longestLine: number;
  /** Number of the longest line, from 1. */
  readonly longestLineAt: number;
}

const chunkBytes = 1024 * 1024;
const lineFeed = 10;

/** Reads a file once from beginning to end; blocks the thread it runs on. */
export function scanFile(task: ScanTask): FileScan {
  const hash = task.hash ? createHash('sha256') : undefined;
  const lines = { feeds: 0, start: 0, longest: 0, longestAt: 1 };
  let utf8 = true;
  let firstNul = -1;
  let read = 0;
  // The bytes of a letter that was cut in two stand before the next chunk.
  let carried = 0;
  const buffer = Buffer.allocUnsafe(chunkBytes + 4);
  const file = openSync(task.path, 'r');
  try {
    while (true) {
      const bytes = readSync(file, buffer, carried, chunkBytes, null);
      if (bytes === 0) break;
      const chunk = buffer.subarray(carried, carried + bytes);
      hash?.update(chunk);
      if (task.text) {
        countLines(chunk, read, lines);
        if (firstNul < 0) firstNul = addOffset(chunk.indexOf(0), read);
        if (utf8) {
          const letters = buffer.subarray(0, carried + bytes);
          const whole = wholeLetters(letters, false);
          utf8 = isUtf8(whole);
          carried = letters.length - whole.length;
          letters.copyWithin(0, whole.length);
        } else carried = 0;
      }
      read += bytes;
    }
  } finally {
    closeSync(file);
  }
  if (read - lines.start > lines.longest)
    Object.assign(lines, { longest: read - lines.start, longestAt: lines.feeds + 1 });
  return {
    path: task.path,
    sha256: hash?.digest('hex') ?? '',
    lineFeeds: lines.feeds,
    utf8: utf8 && carried === 0,
    firstNul,
    longestLine: task.text ? lines.longest : 0,
    longestLineAt: lines.longestAt,
  };
}

interface LineCount {
  feeds: number;
  start: number;
  longest: number;
  longestAt: number;
}

const countLines = (chunk: Buffer, offset: number, lines: LineCount): void => {
  let { feeds, start, longest, longestAt } = lines;
  for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) {
    feeds += 1;
    const length = offset + at - start;
    if (length > longest) {
      longest = length;
      longestAt = feeds;
    }
    start = offset + at + 1;
  }
  lines.feeds = feeds;
  lines.start = start;
  lines.longest = longest;
  lines.longestAt = longestAt;
};

const addOffset = (index: number, offset: number): number => (index < 0 ? -1 : index + offset);
