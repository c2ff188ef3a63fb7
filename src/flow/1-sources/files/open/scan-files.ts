import { type Failure, failure } from '../../../../ground/index.ts';
import { safeLimits } from './limits.ts';
import { unreadable } from './list-files.ts';
import { runScans } from './run-scans.ts';
import type { FileScan, ScanTask } from './scan-file.ts';
import type { OpenedTable, ScannedFiles, ScannedTable } from './types.ts';

/**
 * Completes tables by one pass over all bytes of what is read: that they are clean text, and how many lines there are.
 * A table whose rest is not clean UTF-8 comes back in `restage`, one that breaks a limit as a failure.
 */
export const scanFiles = async (
  tables: readonly OpenedTable[],
  limits: { readonly lineBytes?: number } = {},
): Promise<ScannedFiles> => {
  const lineBytes = limits.lineBytes ?? safeLimits.lineBytes;
  const complete: ScannedTable[] = [];
  const restage: OpenedTable[] = [];
  const failures: Failure[] = [];
  try {
    const scans = new Map((await runScans(tasksFor(tables))).map((scan) => [scan.path, scan]));
    for (const table of tables) {
      const text = scans.get(table.path) as FileScan;
      if (text.longestLine > lineBytes) {
        const line = text.longestLineAt;
        failures.push(failure('file-line-too-long', { file: table.name, limit: `${lineBytes} bytes`, line }));
      } else if (!text.utf8 || text.firstNul >= 0) restage.push(table);
      else complete.push({ ...table, lineFeeds: text.lineFeeds });
    }
  } catch (cause) {
    failures.push(unreadable((cause as NodeJS.ErrnoException).path ?? 'a file', cause));
  }
  return { tables: complete, restage, failures };
};

const tasksFor = (tables: readonly OpenedTable[]): readonly ScanTask[] => {
  const text = new Map<string, boolean>();
  for (const { path, format } of tables) text.set(path, format === 'csv' || text.get(path) === true);
  return [...text].map(([path, isText]) => ({ path, hash: false, text: isText }));
};
