/**
 * Opens the files a user gives: finds them, unpacks and converts what is not plain UTF-8 CSV, and hashes them.
 * Comes in: paths, a staging folder, limits. Goes out: tables with header and sample, failures, what was ignored.
 * May touch: the files named, and the staging folder. Refuses: to say what a table means, to write beside the input,
 * to use any part of an archive that is damaged or unsafe.
 */
export { hashFiles } from './hash-files.ts';
export type { SafeLimits } from './limits.ts';

export { openFiles } from './open-files.ts';
export { restage } from './restage.ts';
export { rowLines } from './row-lines.ts';
export { scanFiles } from './scan-files.ts';
export type {
  IgnoredFile,
  OpenedFiles,
  OpenedTable,
  OpenRequest,
  ParquetHead,
  PathRules,
  ScannedFiles,
  ScannedTable,
  UnreadableRow,
} from './types.ts';
