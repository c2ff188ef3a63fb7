import { stageText } from './stage-text.ts';
import { makeStaging } from './staging.ts';
import type { OpenedTable } from './types.ts';

/**
 * Copies a table that `scanFiles` found not to be clean UTF-8: lines that are not UTF-8 are read as Windows-1252,
 * NUL bytes are dropped, lines keep their numbers. The copy is to be scanned again for its line feeds.
 */
export const restage = async (table: OpenedTable, stagingDir: string): Promise<OpenedTable> => {
  const prefix = `clean-${table.side}-${table.fileId}`;
  const path = makeStaging(stagingDir, prefix).nextPath('csv');
  await stageText(table.path, path, 'mixed', 'keep');
  return { ...table, path, encoding: 'mixed' };
};
