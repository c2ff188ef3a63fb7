import { readFile } from 'node:fs/promises';
import { failure } from '../../../ground/index.ts';

/** The text of a file that somebody named. Fails with `file-not-found`, or with `file-not-readable` and why. */
export function readDocument(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
      throw failure('file-not-found', { path }, { cause });
    if (cause.code === 'EISDIR')
      throw failure(
        'file-not-readable',
        { file: path, reason: 'it is a folder' },
        { hint: 'Name the file in it; the folder of a check is given with --from.', cause },
      );
    throw failure('file-not-readable', { file: path, reason: cause.message }, { cause });
  });
}
