import type { FieldSource, FileRule, Profile } from '../../../../model/index.ts';
import { compact } from './compact.ts';
import type { ProfileOutput } from './profile-schema.ts';
import { toFieldSource } from './to-field-source.ts';

/** The model's form of a profile that has passed its schema. */
export function toProfile(output: ProfileOutput, statesFlowTimes: boolean): Profile {
  return {
    ...output,
    books: { ...output.books, fiscalCalendar: compact(output.books.fiscalCalendar) },
    files: output.files.map(toFileRule),
    flowTimes: { ...output.flowTimes, stated: statesFlowTimes },
    tolerances: Object.fromEntries(Object.entries(output.tolerances).map(([id, one]) => [id, compact(one)])),
  };
}

function toFileRule(rule: ProfileOutput['files'][number]): FileRule {
  const columns: Record<string, FieldSource> = {};
  for (const [name, input] of Object.entries(rule.columns)) {
    if (input !== undefined) columns[name] = toFieldSource(input);
  }
  return compact({ ...rule, columns, format: compact(rule.format) });
}
