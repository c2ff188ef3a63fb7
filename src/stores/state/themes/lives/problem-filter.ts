import type { ProblemFilter } from '../../../../model/workspace/index.ts';
import type { Values } from '../../ask.ts';
import { production } from './break-filter.ts';

/** The conditions on problems `b` that a filter stands for. */
export function problemConditions(workspace: string, filter: ProblemFilter, values: Values): string {
  const oneOf = (column: string, list: readonly string[] | undefined) =>
    list === undefined ? [] : [`b.${column} = any(${values.add(list)}::text[])`];
  return [
    `b.workspace = ${values.add(workspace)}`,
    `b.environment = ${values.add(filter.environment ?? production)}`,
    ...oneOf('id', filter.ids),
    ...oneOf('state', filter.states),
    ...oneOf('symptom', filter.symptoms),
    ...oneOf('kind', filter.kinds),
  ].join(' and ');
}
