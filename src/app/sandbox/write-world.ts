import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure } from '../../ground/index.ts';
import { buildWorld, type World, type WorldPlan } from '../../sandbox/index.ts';

/** Pieces are copied into bytes at once: long texts that wait are what the collector spends its time on. */
const bufferBytes = 1 << 18;

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
  readonly buffer: Buffer;
  filled: number;
}

function append(open: Map<string, OpenFile>, folder: string, name: string, text: string): void {
  const file = open.get(name) ?? create(join(folder, name));
  open.set(name, file);
  const most = text.length * 3;
  if (file.filled + most > bufferBytes) flush(file);
  if (most > bufferBytes) writeAll(file.handle, Buffer.from(text));
  else file.filled += file.buffer.write(text, file.filled);
}

function create(path: string): OpenFile {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return { handle: openSync(path, 'w'), buffer: Buffer.allocUnsafe(bufferBytes), filled: 0 };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('output-not-writable', { path, reason }, { cause });
  }
}

function flush(file: OpenFile): void {
  writeAll(file.handle, file.buffer.subarray(0, file.filled));
  file.filled = 0;
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
