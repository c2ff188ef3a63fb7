import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure } from '../../ground/index.ts';
import { buildWorld, type World, type WorldPlan } from '../../sandbox/index.ts';

const bufferedChars = 1 << 18;

/** Writes the files of a world below a folder; fails with `output-not-writable`. */
export function writeWorld(
  plan: WorldPlan,
  folder: string,
  options: Parameters<typeof buildWorld>[2] = {},
): World {
  const open = new Map<string, OpenFile>();
  try {
    return buildWorld(plan, (file, text) => append(open, folder, file, text), options);
  } finally {
    for (const file of open.values()) {
      flush(file);
      closeSync(file.handle);
    }
  }
}

interface OpenFile {
  readonly handle: number;
  waiting: string;
}

function append(open: Map<string, OpenFile>, folder: string, name: string, text: string): void {
  const file = open.get(name) ?? create(join(folder, name));
  open.set(name, file);
  file.waiting += text;
  if (file.waiting.length >= bufferedChars) flush(file);
}

function create(path: string): OpenFile {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return { handle: openSync(path, 'w'), waiting: '' };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('output-not-writable', { path, reason }, { cause });
  }
}

function flush(file: OpenFile): void {
  writeSync(file.handle, file.waiting);
  file.waiting = '';
}
