import { writeFileSync } from 'node:fs';
import { profileSchemaText } from '../src/flow/1-sources/files/profile/index.ts';

// Run after a change to the profile's schema, then format; a test says when it is due.
writeFileSync(new URL('profile.schema.json', import.meta.url), profileSchemaText());
