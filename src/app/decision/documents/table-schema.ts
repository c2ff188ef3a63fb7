import { z } from 'zod';
import {
  defaultsOf,
  type Parameter,
  type ParameterTable,
  type ParameterValues,
} from '../../../model/decision/index.ts';

/** The values that people may give for a room's parameters; what they leave out keeps its default. */
export function tableSchema<Table extends ParameterTable>(table: Table, description: string) {
  const keys = Object.entries(table).map(([name, parameter]) => [name, numberOf(parameter)] as const);
  return z
    .strictObject(Object.fromEntries(keys))
    .prefault({})
    .transform((given): ParameterValues<Table> => ({ ...defaultsOf(table), ...withoutGaps(given) }))
    .meta({ description });
}

/** One parameter: a number in its range. */
function numberOf(parameter: Parameter) {
  const { least, most, whole = false, unit, why } = parameter;
  const range = `it is not ${whole ? 'a whole number' : 'a number'} from ${least} to ${most} (${unit})`;
  const number = whole ? z.int(range) : z.number(range);
  return number
    .min(least, range)
    .max(most, range)
    .optional()
    .meta({ description: `${unit}. ${why}`, default: parameter.default });
}

function withoutGaps(given: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
