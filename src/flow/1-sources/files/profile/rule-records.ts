import type { FileRule, RecordKind } from '../../../../model/index.ts';
import { recordInputs } from '../../../../model/index.ts';

/** What a file rule may read: one kind of record, or headers with their lines in one table. */
export type RuleRecord = FileRule['record'];

/** Every value of a rule's `record`. */
export const ruleRecords: readonly RuleRecord[] = [
  ...(Object.keys(recordInputs) as RecordKind[]),
  'order-with-lines',
  'document-with-lines',
];
