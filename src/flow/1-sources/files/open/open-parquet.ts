import { open } from 'node:fs/promises';
import { failure } from '../../../../ground/index.ts';
import type { OpenContext, PhysicalFile, TableDraft } from './open-context.ts';
import { parquetColumns } from './parquet-columns.ts';
import type { Windows } from './read-windows.ts';
import type { ParquetHead } from './types.ts';

const trailerBytes = 8;
const mostFooterBytes = 64 * 1024 * 1024;

/** Opens a Parquet file in place: its columns stand in its footer, its rows are read by the lake. */
export const openParquet = async (
  file: PhysicalFile,
  windows: Windows,
  context: OpenContext,
): Promise<readonly TableDraft[]> => {
  const { header, sample } = await (context.readParquet ?? readFooter)(file.path).catch((cause: unknown) => {
    throw failure(
      'file-truncated-archive',
      { file: file.name, reason: 'its Parquet footer cannot be read' },
      { cause },
    );
  });
  if (header.length === 0) throw failure('file-no-columns', { file: file.name });
  if (windows.size < trailerBytes) throw failure('file-empty', { file: file.name });
  return [
    {
      name: file.name,
      path: file.path,
      format: 'parquet',
      delimiter: ',',
      header,
      headerLines: 0,
      encoding: 'parquet',
      sample,
    },
  ];
};

const readFooter = async (path: string): Promise<ParquetHead> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const trailer = Buffer.alloc(trailerBytes);
    await file.read(trailer, 0, trailerBytes, Math.max(0, size - trailerBytes));
    const length = trailer.readUInt32LE(0);
    const whole =
      trailer.toString('latin1', 4) === 'PAR1' && length + trailerBytes <= size && length <= mostFooterBytes;
    if (!whole) throw new Error('the file does not end as a Parquet file does');
    const footer = Buffer.alloc(length);
    await file.read(footer, 0, length, size - trailerBytes - length);
    return { header: parquetColumns(footer), sample: [] };
  } finally {
    await file.close();
  }
};
