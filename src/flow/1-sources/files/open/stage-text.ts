import { createReadStream } from 'node:fs';
import { makeDecoder } from './decode.ts';
import type { Encoding } from './detect-encoding.ts';
import { createStaged } from './staging.ts';

/**
 * Writes a text as UTF-8 without byte order mark and NUL bytes, and with line feeds where it has none:
 * everything else stays, so that lines keep their numbers.
 */
export const stageText = async (
  from: string,
  to: string,
  encoding: Encoding['name'],
  lineEnds: 'keep' | 'from-cr',
): Promise<void> => {
  const staged = createStaged(to);
  const decoder = makeDecoder(encoding);
  let first = true;
  const clean = (text: string): string => {
    let kept = text.includes('\0') ? text.replaceAll('\0', '') : text;
    if (first && kept !== '') {
      first = false;
      if (kept.startsWith('\ufeff')) kept = kept.slice(1);
    }
    return lineEnds === 'keep' ? kept : kept.replaceAll('\r', '\n');
  };
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 1024 * 1024 })) {
      await staged.write(clean(decoder.write(chunk as Buffer)));
    }
    await staged.write(clean(decoder.end()));
    await staged.close();
  } catch (cause) {
    await staged.discard();
    throw cause;
  }
};
