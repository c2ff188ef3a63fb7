import { factsJsonSchema } from '../src/app/decision/documents/read-facts.ts';
import { policyJsonSchema } from '../src/app/decision/documents/read-policy.ts';
import { readinessJsonSchema } from '../src/app/decision/documents/read-readiness.ts';
import { profileSchemaText } from '../src/flow/1-sources/files/profile/index.ts';

const text = (schema: Readonly<Record<string, unknown>>): string => `${JSON.stringify(schema, null, 2)}\n`;

/** Each published JSON Schema by the name of its file in this folder. */
export const schemaTexts = (): Readonly<Record<string, string>> => ({
  'facts.schema.json': text(factsJsonSchema()),
  'policy.schema.json': text(policyJsonSchema()),
  'profile.schema.json': profileSchemaText(),
  'readiness.schema.json': text(readinessJsonSchema()),
});
