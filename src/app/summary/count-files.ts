import type { FileCount } from '../../model/index.ts';
import type { FlowResult } from '../flow.ts';

/** Where the rows of each file went. */
export function countFiles({ ingested, leftOut, tables, hashes }: FlowResult): readonly FileCount[] {
  return ingested.counts.map((count) => {
    const out = leftOut.filter(({ fileId }) => fileId === count.table.fileId);
    const left = out.reduce((sum, { rows }) => sum + rows, 0);
    const extra = tables.find(({ fileId }) => fileId === count.table.fileId)?.unreadable?.length ?? 0;
    return {
      file: count.table.name,
      side: count.table.side,
      records: count.records,
      by: count.by,
      sha256: hashes.get(count.table.fileId) ?? '',
      bytes: count.table.bytes,
      rows: count.rows + extra,
      canonical: count.canonical - left,
      excluded: { ...count.excluded, ...Object.fromEntries(out.map(({ reason, rows }) => [reason, rows])) },
      quarantined: count.quarantined + extra,
    };
  });
}
