import type { RecordKind } from '../../../../../model/index.ts';

/** A row of one record kind, by field name. */
export interface BulkRow {
  readonly record: RecordKind;
  readonly fields: Readonly<Record<string, string | undefined>>;
}
