import { z } from 'zod';
import type { Parameter, ParameterTable } from '../../../model/decision/index.ts';

/** The keys of a room's parameters. */
export function tableKeys(table: ParameterTable) {
  return Object.fromEntries(Object.entries(table).map(([name, one]) => [name, numberOf(one)] as const));
}

/** The values that people may give for a room's parameters. */
export function tableSchema(table: ParameterTable, description: string) {
  return z.strictObject(tableKeys(table)).prefault({}).meta({ description });
}

/** One parameter: a number in its range. */
function numberOf({ least, most, whole = false, unit, why, default: initial }: Parameter) {
  const range = `it is not ${whole ? 'a whole number' : 'a number'} from ${least} to ${most} (${unit})`;
  const number = whole ? z.int(range) : z.number(range);
  return number
    .min(least, range)
    .max(most, range)
    .exactOptional()
    .meta({ description: `In ${unit}. ${why}`, default: initial });
}
