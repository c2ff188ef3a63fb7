import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../../scripts/build-page.mjs', import.meta.url));

/**
 * In a checkout, sees to it that the web page is what its sources say; elsewhere it came built. Where it cannot be built
 * the reason is on stderr already, and everything else still works.
 */
export async function ensurePage(): Promise<void> {
  if (!existsSync(script)) return;
  await new Promise<void>((resolve) => {
    // A process of its own: what a bundler takes of memory is given back before anything is served.
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}
