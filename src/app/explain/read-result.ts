import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { failure } from '../../ground/index.ts';
import type { Break, Problem, Summary } from '../../model/index.ts';

/** Reads the summary of an earlier check; fails with `result-not-found` where there is none. */
export function readSummary(folder: string): Promise<Summary> {
  return readJson(folder, 'summary.json', isObject) as Promise<Summary>;
}

/** Reads the problems of an earlier check. */
export function readProblems(folder: string): Promise<readonly Problem[]> {
  return readJson(folder, 'problems.json', Array.isArray) as Promise<readonly Problem[]>;
}

/** Reads those breaks of an earlier check whose ids are wanted, line by line, however many there are. */
export async function readBreaks(folder: string, wanted: ReadonlySet<string>): Promise<readonly Break[]> {
  const found: Break[] = [];
  const stream = createReadStream(join(folder, 'breaks.jsonl'), 'utf8');
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      const id = /^\{"id":"(\w+)"/.exec(line)?.[1];
      if (id !== undefined && wanted.has(id)) found.push(JSON.parse(line) as Break);
      if (found.length === wanted.size) break;
    }
  } catch (cause) {
    throw failure('result-not-found', { path: folder }, { cause });
  } finally {
    stream.destroy();
  }
  return found;
}

async function readJson(folder: string, name: string, fits: (value: unknown) => boolean): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (fits(value)) return value;
  } catch (cause) {
    throw failure('result-not-found', { path: folder }, { cause });
  }
  throw failure('result-not-found', { path: folder });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
