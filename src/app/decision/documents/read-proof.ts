import { z } from 'zod';
import { checkStrict } from '../../../flow/1-sources/files/profile/index.ts';
import { failure } from '../../../ground/index.ts';
import type { DetectorProof } from '../../../model/decision/index.ts';
import { symptoms } from '../../../model/index.ts';
import { count, instant, oneOf, text } from './parts.ts';

const symptom = oneOf(symptoms);

const proofSchema = z.strictObject({
  at: instant,
  codeVersion: text,
  inputsSha256: text,
  seed: text,
  orders: z.strictObject({ copy: count, data: count }),
  planted: z.array(
    z.strictObject({
      fault: text,
      symptom,
      kind: text,
      planted: count,
      found: count,
      missed: z.array(z.string()),
    }),
  ),
  notProvable: z.array(z.strictObject({ fault: text, symptom, why: z.string() })),
  extra: count,
  others: z.array(z.string()).default([]),
});

/** Reads the proof that "tieout prove" wrote. Fails with `proof-invalid`. */
export function readProof(jsonText: string, name: string): DetectorProof {
  const fail = (fault: { readonly at: string; readonly reason: string }, cause?: unknown) =>
    failure('proof-invalid', { file: name, ...fault }, { cause });
  let value: unknown;
  try {
    value = JSON.parse(jsonText);
  } catch (cause) {
    throw fail({ at: 'the top', reason: cause instanceof Error ? cause.message : String(cause) }, cause);
  }
  const jsonSchema = () => z.toJSONSchema(proofSchema, { io: 'input' }) as Readonly<Record<string, unknown>>;
  return checkStrict(value, { schema: proofSchema, jsonSchema, fail });
}
