import { writeFileSync } from 'node:fs';
import { pages } from './pages/index.ts';

// Run after a change to a control, a kind, a command, an error code or the profile; a test says when it is due.
for (const [name, render] of Object.entries(pages))
  writeFileSync(new URL(`reference/${name}`, import.meta.url), render());
