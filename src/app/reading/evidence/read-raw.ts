import { readRawRows } from '../../../flow/2-ingest/index.ts';
import type { Lake } from '../../../model/index.ts';
import type { RawRow } from '../../../model/workspace/index.ts';
import type { FlowResult } from '../../flow.ts';
import { placeOf } from '../../lineage.ts';
import { withoutPeople } from './without-people.ts';

/** Rows of the files that records were read from, by the ids of the records. */
export async function readRaw(
  lake: Lake,
  { tables, ingested }: Pick<FlowResult, 'tables' | 'ingested'>,
  records: Iterable<bigint>,
): Promise<ReadonlyMap<bigint, RawRow>> {
  const found = new Map<bigint, RawRow>();
  const byFile = Map.groupBy(new Set(records), (record) => placeOf(record).fileId);
  for (const [fileId, own] of byFile) {
    const table = tables.find((one) => one.fileId === fileId);
    const count = ingested.counts.find((one) => one.table.fileId === fileId);
    if (table === undefined || count === undefined) continue;
    const staged = count.rows - (ingested.refusedLines.get(fileId)?.length ?? 0);
    const rows = await readRawRows(
      lake,
      table,
      own.map((record) => placeOf(record).row),
      staged,
    );
    for (const record of own) {
      const row = rows.get(placeOf(record).row);
      if (row !== undefined) found.set(record, withoutPeople(row));
    }
  }
  return found;
}
