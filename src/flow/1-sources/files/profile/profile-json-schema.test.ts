import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileJsonSchema } from './profile-json-schema.ts';

describe('schemas/profile.schema.json', () => {
  it('is what the schema in code says', () => {
    const published = new URL('../../../../../schemas/profile.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(profileJsonSchema());
  });
});
