import { z } from 'zod';
import { checkStrict, readStrict, type StrictReading } from '../../../flow/1-sources/files/profile/index.ts';
import { failure } from '../../../ground/index.ts';
import { formatInstant, isDay, startOfDay } from '../../../ground/time.ts';
import type { Readiness } from '../../../model/decision/index.ts';
import { readinessSchema } from './readiness-schema.ts';

/** The published JSON Schema of readiness files. */
export function readinessJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(readinessSchema, { io: 'input', unrepresentable: 'any' }) as Readonly<
    Record<string, unknown>
  >;
}

/**
 * Reads what people recorded, from YAML or JSON text or from the value itself. Fails with `readiness-invalid`, naming
 * place, value and what is allowed.
 */
export function readReadiness(textOrValue: unknown, name = 'of this workspace'): Readiness {
  const reading: StrictReading<typeof readinessSchema> = {
    schema: readinessSchema,
    jsonSchema: readinessJsonSchema,
    keepsZeros: false,
    fail: (fault, cause) => failure('readiness-invalid', { file: name, ...fault }, { cause }),
  };
  const checked =
    typeof textOrValue === 'string'
      ? readStrict(textOrValue, reading).checked
      : checkStrict(textOrValue ?? {}, reading);
  return withInstants(checked, checked.calendar.timeZone) as Readiness;
}

/** The readiness of those who recorded nothing. */
export const noReadiness = (): Readiness => readReadiness({});

/** A day that stands for a moment counts from its beginning in the team's zone: nothing is newer than it says. */
function withInstants(value: unknown, timeZone: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withInstants(one, timeZone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'at' && typeof inner === 'string' && isDay(inner)
        ? formatInstant(startOfDay(inner, timeZone), timeZone)
        : withInstants(inner, timeZone),
    ]),
  );
}
