import { type Failure, failure } from '../../../../ground/index.ts';
import { safeLimits } from './limits.ts';
import { unreadable } from './list-files.ts';
import { runScans } from './run-scans.ts';
import type { FileScan, ScanTask } from './scan-file.ts';
import type { OpenedTable, ScannedFiles, ScannedTable } from './types.ts';

/**
 * Completes tables by one pass over all bytes: hash of the original, line feeds of what is read.
 * A table whose rest is not clean UTF-8 comes back in `restage`, one that breaks a limit as a failure.
 * Can run beside the reading of the same files.
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
      const sha256 = (scans.get(table.origin) as FileScan).sha256;
      const text = scans.get(table.path) as FileScan;
      if (text.longestLine > lineBytes) {
        const line = text.longestLineAt;
        failures.push(failure('file-line-too-long', { file: table.name, limit: `${lineBytes} bytes`, line }));
      } else if (!text.utf8 || text.firstNul >= 0) restage.push(table);
      else complete.push({ ...table, sha256, lineFeeds: text.lineFeeds });
    }
  } catch (cause) {
    failures.push(unreadable((cause as NodeJS.ErrnoException).path ?? 'a file', cause));
  }
  return { tables: complete, restage, failures };
};

const tasksFor = (tables: readonly OpenedTable[]): readonly ScanTask[] => {
  const tasks = new Map<string, ScanTask>();
  const want = (path: string, wish: { readonly hash: boolean; readonly text: boolean }): void => {
    const known = tasks.get(path);
    tasks.set(path, {
      path,
      hash: wish.hash || known?.hash === true,
      text: wish.text || known?.text === true,
    });
  };
  for (const table of tables) {
    want(table.origin, { hash: true, text: false });
    want(table.path, { hash: false, text: table.format === 'csv' });
  }
  return [...tasks.values()];
};
