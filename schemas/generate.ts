import { writeFileSync } from 'node:fs';
import { schemaTexts } from './texts.ts';

// Run after a change to the schema of the profile, the readiness, the policy or the facts; a test says when it is due.
for (const [name, text] of Object.entries(schemaTexts())) writeFileSync(new URL(name, import.meta.url), text);
