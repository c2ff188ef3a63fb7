import { z } from 'zod';
import { profileSchema } from './profile-schema.ts';

/** The published JSON Schema of profiles, for editors. */
export function profileJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(profileSchema, { io: 'input', unrepresentable: 'any' }) as Readonly<
    Record<string, unknown>
  >;
}

/** The schema file's text, as it stands in `schemas/profile.schema.json`. */
export function profileSchemaText(): string {
  return `${JSON.stringify(profileJsonSchema(), null, 2)}\n`;
}
