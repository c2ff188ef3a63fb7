import { z } from 'zod';
import { checkStrict } from '../../../flow/1-sources/files/profile/index.ts';
import { failure } from '../../../ground/index.ts';
import type { DecisionFacts } from '../../../model/decision/index.ts';
import { factsSchema, toFacts } from './facts-schema.ts';
import { readReadiness } from './read-readiness.ts';

/** The published JSON Schema of facts. */
export function factsJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(factsSchema, { io: 'input', unrepresentable: 'any' }) as Readonly<
    Record<string, unknown>
  >;
}

/** Reads a facts document from JSON text. Fails with `facts-invalid`, naming the place and what is wrong there. */
export function readFacts(jsonText: string, name: string): DecisionFacts {
  const fail = (fault: { readonly at: string; readonly reason: string }, cause?: unknown) =>
    failure('facts-invalid', { file: name, ...fault }, { cause });
  let value: unknown;
  try {
    value = JSON.parse(jsonText);
  } catch (cause) {
    throw fail({ at: 'the top', reason: cause instanceof Error ? cause.message : String(cause) }, cause);
  }
  const facts = toFacts(checkStrict(value, { schema: factsSchema, jsonSchema: factsJsonSchema, fail }));
  return { ...facts, readiness: readReadiness(facts.readiness, name) };
}
