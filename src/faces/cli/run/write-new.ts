import { writeFile } from 'node:fs/promises';
import { failure } from '../../../ground/index.ts';

/** Writes a file; over one that is there only where that was asked for. */
export async function writeNew(path: string, text: string | Uint8Array, force: boolean): Promise<void> {
  await writeFile(path, text, { flag: force ? 'w' : 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') throw failure('output-exists', { path }, { cause });
    throw failure('output-not-writable', { path, reason: cause.message }, { cause });
  });
}
