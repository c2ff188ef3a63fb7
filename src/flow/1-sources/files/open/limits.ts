/** What one run may take in, so that a hostile or broken file can neither fill the disk nor stop the run. */
export interface SafeLimits {
  readonly files: number;
  readonly archiveEntries: number;
  readonly unpackedBytes: number;
  /** Unpacked bytes for one packed byte; looked at above `ratioFromBytes` only. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly workbookBytes: number;
  readonly jsonBytes: number;
  readonly lineBytes: number;
  readonly columns: number;
  /** Rows of one file that may be set aside as unreadable before the whole file is refused. */
  readonly unreadableRows: number;
}

const MiB = 1024 * 1024;

/** The limits in force where a request names none. */
export const safeLimits: SafeLimits = {
  files: 10_000,
  archiveEntries: 1_000,
  unpackedBytes: 8 * 1024 * MiB,
  ratio: 200,
  ratioFromBytes: 100 * MiB,
  workbookBytes: 1024 * MiB,
  jsonBytes: 256 * MiB,
  lineBytes: 4 * MiB,
  columns: 2_000,
  unreadableRows: 10_000,
};
