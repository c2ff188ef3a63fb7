import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { failure, isFailure } from '../../../../ground/index.ts';
import type { SafeLimits } from './limits.ts';
import { refuseBomb } from './unpack-gzip.ts';

/** One file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  /** Its content, checked against the archive's length and checksum. */
  readonly read: () => AsyncIterable<Buffer>;
}

/** Opens a zip archive that is within the limits, lets `use` read it, and closes it; damage is one Failure. */
export const readZip = async <Result>(
  name: string,
  path: string,
  limits: SafeLimits,
  use: (entries: readonly ZipEntry[]) => Promise<Result>,
): Promise<Result> => {
  const { size } = await stat(path);
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(path);
    if (zip.entryCount > limits.archiveEntries) {
      throw failure('file-zip-bomb', { file: name, limit: `${limits.archiveEntries} entries` });
    }
    const entries = await listEntries(zip);
    refuseBomb(
      name,
      size,
      entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0),
      limits,
    );
    const locked = entries.find((entry) => (entry.generalPurposeBitFlag & 1) === 1);
    if (locked !== undefined) {
      const hint = 'Unpack it with its password and give the files in it.';
      throw failure('file-not-recognised', { file: name, reason: 'it has a password' }, { hint });
    }
    const opened = zip;
    return await use(
      entries.map((entry) => ({
        name: entry.fileName,
        bytes: entry.uncompressedSize,
        read: () => readEntry(opened, entry),
      })),
    );
  } catch (cause) {
    if (isFailure(cause)) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== undefined && !code.startsWith('Z_')) throw cause;
    const unsafe = /(relative path|absolute path|invalid characters in fileName): (.*)/i.exec(message);
    if (unsafe !== null)
      throw failure('file-unsafe-archive', { file: name, entry: unsafe[2] ?? '' }, { cause });
    throw failure('file-truncated-archive', { file: name, reason: message }, { cause });
  } finally {
    zip?.close();
  }
};

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });

const listEntries = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

const readEntry = async function* (zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  let sum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} is wrong`);
};
