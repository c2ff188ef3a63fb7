import { createReadStream } from 'node:fs';
import { failure } from '../../../../ground/index.ts';
import { makeDecoder } from './decode.ts';
import type { Encoding } from './detect-encoding.ts';

/** A line of a text file without its end, numbered from 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** Reads a text file line by line; a line beyond the limit is a Failure. */
export const readLines = async function* (
  file: { readonly name: string; readonly path: string },
  encoding: Encoding['name'],
  lineBytes: number,
): AsyncGenerator<Line> {
  const decoder = makeDecoder(encoding);
  let rest = '';
  let line = 0;
  for await (const chunk of createReadStream(file.path, { highWaterMark: 1024 * 1024 })) {
    const text = rest + decoder.write(chunk as Buffer).replaceAll('\0', '');
    const pieces = text.split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      line += 1;
      yield { text: clean(piece, line), line };
    }
    if (rest.length > lineBytes) {
      throw failure('file-line-too-long', { file: file.name, limit: `${lineBytes} bytes`, line: line + 1 });
    }
  }
  rest += decoder.end();
  if (rest !== '') yield { text: clean(rest, line + 1), line: line + 1 };
};

const clean = (text: string, line: number): string => {
  const start = line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
  return start.endsWith('\r') ? start.slice(0, -1) : start;
};
