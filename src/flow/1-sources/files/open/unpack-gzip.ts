import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { failure, isFailure } from '../../../../ground/index.ts';
import type { SafeLimits } from './limits.ts';
import { createStaged } from './staging.ts';

/** Unpacks a gzip file of one or more members; nothing is left where it is damaged or grows beyond the limits. */
export const unpackGzip = async (
  name: string,
  from: string,
  to: string,
  limits: SafeLimits,
): Promise<void> => {
  const { size } = await stat(from);
  const staged = createStaged(to);
  let unpacked = 0;
  try {
    await pipeline(createReadStream(from), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        unpacked += chunk.length;
        refuseBomb(name, size, unpacked, limits);
        await staged.write(chunk);
      }
    });
    await staged.close();
  } catch (cause) {
    await staged.discard();
    if (isFailure(cause)) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('Z_')) throw cause;
    const reason = code === 'Z_BUF_ERROR' ? 'it ends in the middle' : (cause as Error).message;
    throw failure('file-truncated-archive', { file: name, reason }, { cause });
  }
};

/** Throws where unpacking goes beyond what is safe. */
export const refuseBomb = (file: string, packed: number, unpacked: number, limits: SafeLimits): void => {
  if (unpacked > limits.unpackedBytes)
    throw failure('file-zip-bomb', { file, limit: `${limits.unpackedBytes} bytes` });
  if (unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio) {
    throw failure('file-zip-bomb', { file, limit: `${limits.ratio} times its size` });
  }
};
