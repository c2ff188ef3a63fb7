import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

/** Gives each staged copy its own path in the staging folder; names of the input are never used for one. */
export interface Staging {
  readonly nextPath: (ending: string) => string;
}

/** Makes the paths of one run: `<prefix>-1.csv`, `<prefix>-2.csv`... */
export const makeStaging = (folder: string, prefix: string): Staging => {
  let last = 0;
  return {
    nextPath: (ending) => {
      last += 1;
      return join(folder, `${prefix}-${last}.${ending}`);
    },
  };
};

/** A staged file that is being written; `discard` leaves nothing behind. */
export interface StagedFile {
  readonly path: string;
  readonly write: (text: string | Buffer) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

const bufferBytes = 256 * 1024;

/** Starts a staged file; small writes are gathered. */
export const createStaged = (path: string): StagedFile => {
  const stream: WriteStream = createWriteStream(path, { highWaterMark: bufferBytes });
  const done = finished(stream);
  done.catch(() => undefined);
  let gathered = '';
  const push = async (piece: string | Buffer): Promise<void> => {
    if (piece.length > 0 && !stream.write(piece)) {
      await Promise.race([new Promise<void>((resolve) => stream.once('drain', () => resolve())), done]);
    }
  };
  const flush = async (): Promise<void> => {
    const piece = gathered;
    gathered = '';
    await push(piece);
  };
  return {
    path,
    write: async (text) => {
      if (typeof text !== 'string') {
        await flush();
        return push(text);
      }
      gathered += text;
      if (gathered.length > bufferBytes) await flush();
    },
    close: async () => {
      await flush();
      stream.end();
      await done;
    },
    discard: async () => {
      stream.destroy();
      await done.catch(() => undefined);
      await rm(path, { force: true });
    },
  };
};
