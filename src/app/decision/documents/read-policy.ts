import { z } from 'zod';
import { checkStrict, readStrict, type StrictReading } from '../../../flow/1-sources/files/profile/index.ts';
import { failure } from '../../../ground/index.ts';
import { defaultsOf, type ParameterTable, type ParameterValues } from '../../../model/decision/index.ts';
import { type Policy, policyTables } from './policy.ts';
import { policySchema } from './policy-schema.ts';

/** The published JSON Schema of policies. */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' }) as Readonly<
    Record<string, unknown>
  >;
}

/**
 * Reads a policy from YAML or JSON text or from the value itself; what it leaves out keeps its default. Fails with
 * `policy-invalid`, naming place, value and what is allowed.
 */
export function readPolicy(textOrValue: unknown, name = 'of this workspace'): Policy {
  const reading: StrictReading<typeof policySchema> = {
    schema: policySchema,
    jsonSchema: policyJsonSchema,
    keepsZeros: false,
    fail: (fault, cause) => failure('policy-invalid', { file: name, ...fault }, { cause }),
  };
  const given =
    typeof textOrValue === 'string'
      ? readStrict(textOrValue, reading).checked
      : checkStrict(textOrValue ?? {}, reading);
  const { criteria, ...gate } = given.gate;
  return {
    symptoms: valuesOf(policyTables.symptoms, given.symptoms),
    diagnosis: valuesOf(policyTables.diagnosis, given.diagnosis),
    plan: valuesOf(policyTables.plan, given.plan),
    indicators: valuesOf(policyTables.indicators, given.indicators),
    gate: {
      parameters: valuesOf(policyTables.gate, gate as Given),
      criteria: Object.fromEntries(
        Object.entries(criteria).flatMap(([id, one]) => (one === undefined ? [] : [[id, one]])),
      ),
    },
  };
}

/** The policy of those who have set none. */
export const defaultPolicy = (): Policy => readPolicy({});

type Given = Readonly<Record<string, number | undefined>>;

function valuesOf<Table extends ParameterTable>(table: Table, given: Given): ParameterValues<Table> {
  return { ...defaultsOf(table), ...given };
}
