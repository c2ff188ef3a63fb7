import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failure } from '../../ground/index.ts';
import type { OutputPort } from './result.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of that name where the folder should be',
  EISDIR: 'there is a folder of that name',
  EBUSY: 'another program has it open',
};

/** Names what the disk said; anything else keeps its own name. */
export function notWritable(path: string, thrown: unknown): Error {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : null;
  // What goes wrong while the content is made is not the disk's fault and keeps its own name.
  if (code === null || !/^E[A-Z]+$/.test(code))
    return thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
  return failure('output-not-writable', { path, reason: reasons[code] ?? code }, { cause: thrown });
}

/** A check and an evidence pack both have a facts.json: neither is written over the other. Fails with `output-exists`. */
export function keepApart(dir: string, what: 'check' | 'pack'): void {
  const [mark, hint] =
    what === 'pack'
      ? ['summary.json', 'It holds the result of a check: give the evidence pack a folder of its own.']
      : ['evidence.json', 'It holds an evidence pack, which stays as it was signed: give another folder.'];
  const path = join(dir, mark);
  if (existsSync(path)) throw failure('output-exists', { path: dir }, { hint });
}

/**
 * A folder that outputs are written into; it is made when the first file comes. A file appears under its name only
 * when it is whole: until then it has a name of its own that starts with a dot, which is removed when writing fails.
 * Fails with `output-not-writable`.
 */
export function outputFolder(dir: string, signal?: AbortSignal): OutputPort {
  return {
    async writeFile(name, content) {
      const path = join(dir, name);
      const unfinished = join(dir, `.${name}.${randomUUID()}.tmp`);
      try {
        await mkdir(dir, { recursive: true });
        const source = typeof content === 'string' ? Readable.from([content]) : Readable.from(content);
        const target = createWriteStream(unfinished, { flags: 'wx', flush: true });
        await pipeline(source, target, signal ? { signal } : {});
        await rename(unfinished, path);
      } catch (thrown) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw notWritable(path, thrown);
      }
    },
  };
}
