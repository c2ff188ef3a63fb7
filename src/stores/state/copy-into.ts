import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import { identifier } from '../../ground/index.ts';
import type { Work } from './connection.ts';
import { stateFailure } from './state-failure.ts';

/** What a column can be filled with; objects and lists become JSON. */
export type CopyValue = string | number | bigint | boolean | null | object;

const CHUNK = 64 * 1024;

/** Fills a table with rows, each with its values in the order of the columns: the fastest way in for many. */
export async function copyInto(
  { client }: Work,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): Promise<void> {
  const names = columns.map(identifier).join(', ');
  const into = client.query(from(`copy ${identifier(table)} (${names}) from stdin`));
  try {
    await pipeline(Readable.from(chunks(rows)), into);
  } catch (cause) {
    throw stateFailure(cause);
  }
}

async function* chunks(
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): AsyncGenerator<string> {
  let chunk = '';
  for await (const row of rows) {
    chunk += `${row.map(field).join('\t')}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: CopyValue): string {
  if (value === null) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter);
}
